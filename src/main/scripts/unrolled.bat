@echo off
rem Starts Unrolled with the Java of JAVA_HOME, or else the one on the PATH.
setlocal

set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"

set "version="
for /f tokens^=2^ delims^=^" %%v in ('""%java%" -version 2^>^&1" ^| findstr /c:" version "') do set "version=%%v"
if not defined version (
    echo unrolled: there is no Java: install Java 17 or newer, or set JAVA_HOME to its folder 1>&2
    exit /b 1
)
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% lss 17 (
    echo unrolled: Java 17 or newer is needed, but "%java%" is Java %version% 1>&2
    exit /b 1
)

"%java%" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "%~dp0..\lib\*" unrolled.Main %*

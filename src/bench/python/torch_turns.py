"""Does the work of a row of the benchmarks with PyTorch, with the same weights and inputs as the Java programs beside it.

    torch_turns.py versions                          prints the version of PyTorch, and on a second line what else matters
    torch_turns.py KIND UNITS FEATURES BATCH STEPS   KIND: step, sequence or training

The latter prints its digest after a few calls; then it reads how many milliseconds a turn lasts, line by line, works for
that long, and prints how many nanoseconds a call took.
"""

import platform
import re
import sys
import warnings
from math import sqrt
from pathlib import Path
from time import perf_counter_ns

warnings.filterwarnings("ignore", message="Failed to initialize NumPy")  # it is not needed
import torch  # noqa: E402

CALLS_TO_DIGEST = 2
INPUTS = 64
PRIME = 10_007


def numbers(salt, *shape, limit=1.0):
    at = torch.arange(torch.Size(shape).numel(), dtype=torch.int64)
    mixed = (at * at % PRIME * 31 + 7919 * at + 101 * salt) % PRIME
    return (limit * ((2 * mixed - PRIME).double() / PRIME)).reshape(shape)


def columns(salt, rows, count):
    """A matrix within Glorot's limit, as PyTorch has it: its columns as rows."""
    return numbers(salt, rows, count, limit=sqrt(6 / (rows + count))).T.contiguous()


def lstm(units, features):
    layer = torch.nn.LSTM(features, units, batch_first=True)
    with torch.no_grad():
        layer.weight_ih_l0.copy_(columns(1, features, 4 * units))
        layer.weight_hh_l0.copy_(columns(2, units, 4 * units))
        layer.bias_ih_l0.copy_(columns(3, 1, 4 * units).flatten())
        layer.bias_hh_l0.zero_()
    layer.bias_hh_l0.requires_grad_(False)  # one bias is enough
    return layer


def digest(h):
    flat = h.flatten()
    return (flat * (1 + torch.arange(flat.numel()) % 7)).sum().item() / flat.numel()


def step(units, features, batch, steps):
    layer = lstm(units, features)
    inputs = numbers(5, INPUTS, batch, 1, features).unbind()
    state = torch.zeros(1, batch, units), torch.zeros(1, batch, units)
    at = 0

    def call():
        nonlocal state, at
        _, state = layer(inputs[at], state)
        at = (at + 1) % INPUTS

    return call, lambda: digest(state[0])


def sequence(units, features, batch, steps):
    layer = lstm(units, features)
    x = numbers(5, batch, steps, features)
    return lambda: layer(x), lambda: digest(layer(x)[1][0])


def training(units, features, batch, steps):
    layer, dense = lstm(units, features), torch.nn.Linear(units, 1)
    with torch.no_grad():
        dense.weight.copy_(columns(4, units, 1))
        dense.bias.zero_()
    weights = [w for w in [*layer.parameters(), *dense.parameters()] if w.requires_grad]
    # Keras adds its epsilon of 1e-7 before the correction of the second moment, which is sqrt(1 - 0.999) at the first update
    adam = torch.optim.Adam(weights, lr=0.001, eps=1e-7 / sqrt(1 - 0.999))
    x, targets = numbers(5, batch, steps, features), numbers(6, batch, 1)
    loss = None

    def call():
        nonlocal loss
        adam.zero_grad(set_to_none=True)
        loss = torch.nn.functional.mse_loss(dense(layer(x)[0][:, -1]), targets)
        loss.backward()
        adam.step()

    return call, lambda: loss.item()


def nanoseconds(call, turn, calls):
    """How long a call takes, and how many to do between two looks at the clock, so that this takes a millisecond."""
    start, done, passed = perf_counter_ns(), 0, 0
    while passed < turn:
        for _ in range(calls):
            call()
        done += calls
        now = perf_counter_ns() - start
        if now - passed < 1_000_000:
            calls *= 2
        passed = now
    return passed / done, calls


def take_turns(call, result):
    for _ in range(CALLS_TO_DIGEST):
        call()
    print(result(), flush=True)
    calls = 1
    for line in sys.stdin:
        time, calls = nanoseconds(call, int(line) * 1_000_000, calls)
        print(time, flush=True)


def blas():
    """The library that multiplies: the one that is loaded, or the one that is built in."""
    maps = Path("/proc/self/maps")
    files = maps.read_text() if maps.exists() else ""
    loaded = re.findall(r"/([^/\s]+/lib(?:blas|openblas|blis|atlas)[^/\s]*)$", files, re.M)
    built_in = re.search(r"BLAS_INFO=(\w+)", torch.__config__.show())
    return ", ".join(sorted(set(loaded))) or "BLAS " + (built_in[1] if built_in else "unknown")


def main():
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    if sys.argv[1] == "versions":
        print(torch.__version__.split("+")[0])
        print(f"{torch.__version__}, Python {platform.python_version()}, {blas()}, nn.LSTM")
        return
    kinds = {"step": step, "sequence": sequence, "training": training}
    kind, sizes = kinds[sys.argv[1]], map(int, sys.argv[2:])
    with torch.inference_mode(kind is not training):
        take_turns(*kind(*sizes))


main()

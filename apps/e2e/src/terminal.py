"""Runs a program in a pseudo-terminal, as a person at a keyboard would.

Reads from standard input {"command": [...], "cwd": ..., "steps": [[EXPECTED, SENT], ...]}. Each
step waits until the regular expression EXPECTED stands in the output after the match of the step
before, and then sends the text SENT. An EXPECTED of the form "file:PATH" waits until the file is
there. Prints {"output", "status", "seconds": [...], "processor": [...], "unmet": [...]}: the whole
output, the exit status (128 + signal if a signal ended the program), the seconds at which each step
was met, the processor seconds of the program until each step and until its end, and the steps that
were not met.
"""

import json
import os
import pty
import re
import select
import sys
import time

given = json.load(sys.stdin)
pid, terminal = pty.fork()
if pid == 0:
    os.chdir(given["cwd"])
    os.execvp(given["command"][0], given["command"])

TICKS = os.sysconf("SC_CLK_TCK")


def processor_seconds():
    """Processor seconds that the program has used so far."""
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def is_met(expected):
    """Where the expected text ends in the output; None if it is not there yet."""
    if expected.startswith("file:"):
        return at if os.path.exists(expected[5:]) else None
    found = re.compile(expected, re.S).search(output, at)
    return found and found.end()


started = time.monotonic()
limit = started + given["limitSeconds"]
output, at, seconds, processor = "", 0, [], []
steps = list(given["steps"])
is_open = True
while is_open and time.monotonic() < limit:
    if steps and (met := is_met(steps[0][0])) is not None:
        at = met
        seconds.append(time.monotonic() - started)
        processor.append(processor_seconds())
        os.write(terminal, steps.pop(0)[1].encode())
        continue
    readable, _, _ = select.select([terminal], [], [], 0.05)
    if readable:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # Linux reports the end of a pseudo-terminal as an error.
            part = b""
        is_open = part != b""
        output += part.decode(errors="replace")

if is_open:
    os.kill(pid, 9)
_, state, used = os.wait4(pid, 0)
status = os.waitstatus_to_exitcode(state)
processor.append(used.ru_utime + used.ru_stime)
result = {"output": output, "status": 128 - status if status < 0 else status}
times = {"seconds": seconds, "processor": processor}
print(json.dumps({**result, **times, "unmet": [step[0] for step in steps]}))

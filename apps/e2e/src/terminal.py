"""Runs a program in a pseudo-terminal, as a person at a keyboard would.

Reads from standard input {"command": [...], "cwd": ..., "steps": [[EXPECTED, SENT], ...]}. Each
step waits until the regular expression EXPECTED stands in the output after the match of the step
before, and then sends the text SENT. Prints {"output", "status", "seconds": [...]}: the whole
output, the exit status (128 + signal if a signal ended the program), and the seconds at which each
step was met. Exits with status 1 if a step is not met.
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

started = time.monotonic()
limit = started + given["limitSeconds"]
output, at, seconds = "", 0, []
steps = list(given["steps"])
is_open = True
while is_open and time.monotonic() < limit:
    if steps and (met := re.compile(steps[0][0], re.S).search(output, at)):
        at = met.end()
        seconds.append(time.monotonic() - started)
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
_, state = os.waitpid(pid, 0)
status = os.waitstatus_to_exitcode(state)
result = {"output": output, "status": 128 - status if status < 0 else status, "seconds": seconds}
print(json.dumps({**result, "unmet": [step[0] for step in steps]}))

"""Answers a question in SMT-LIB 2 by cvc5, which takes bit vectors for bounded integers.

Products and quotients that solvers of bit vectors do not finish take it milliseconds.
"""

import sys

import cvc5

terms = cvc5.TermManager()
solver = cvc5.Solver(terms)
solver.setOption("solve-bv-as-int", "sum")
solver.setOption("produce-models", "true")
parser = cvc5.InputParser(solver)
parser.setFileInput(cvc5.InputLanguage.SMT_LIB_2_6, sys.argv[1])
symbols = parser.getSymbolManager()
while not (command := parser.nextCommand()).isNull():
    answer = str(command.invoke(solver, symbols))
    if answer:
        print(answer, end="", flush=True)

"""Answers a question of Halmos in SMT-LIB 2: `unsat`, `sat` with a model, or `unknown`.

    split-solver.py [--split-first] FILE

Yices gets YICES_SECONDS. The questions that Yices does not finish contain sums of 256 bits under
many cases of equal keys of a mapping, and quotients of products. This program translates them to
linear arithmetic over integers. A term that cannot be translated (a product, a hash, another
function) stands for any value of its size, so an `unsat` also holds for the original question.
Where the translation is not refuted, it splits the question into cases, one comparison of keys at a
time, until no conditional term is left. Yices gives all other answers. `--split-first` skips the
first run of Yices, so that a satisfiable question shows whether this program refutes it wrongly.
"""

import itertools
import os
import subprocess
import sys

import z3

YICES = os.path.join(os.path.dirname(sys.executable), "yices-smt2")
YICES_SECONDS = 0.1
# Limit of the second run of Yices: Halmos waits no longer.
YICES_SECONDS_MAX = 120
# Limits of a case that can be split further, and of one that cannot; most cases take milliseconds.
CASES_TIMEOUT_MS = 2_000
CASE_TIMEOUT_MS = 20_000

BITWISE = (z3.Z3_OP_BNOT, z3.Z3_OP_BOR, z3.Z3_OP_BAND)

SIMPLIFY = z3.With("simplify", blast_select_store=True, expand_select_store=True, flat=True)
SUBSTITUTE = z3.Then(SIMPLIFY, "propagate-values", "solve-eqs", SIMPLIFY, "propagate-values")


def ask_yices(path, seconds):
    try:
        command = [YICES, "--smt2-model-format", path]
        return subprocess.run(command, capture_output=True, text=True, timeout=seconds).stdout
    except subprocess.TimeoutExpired:
        return "unknown\n"


def is_refuted(facts):
    """Returns whether the facts contradict each other in every case."""
    goal = z3.Goal()
    goal.add(facts)
    left = SUBSTITUTE(goal)[0]
    if left.inconsistent():
        return True
    facts = list(left)
    if Integers(CASES_TIMEOUT_MS).is_refuted(facts):
        return True
    condition = frequent_condition(facts)
    if condition is None:
        return Integers(CASE_TIMEOUT_MS).is_refuted(facts)
    equal = [*(with_equal(fact, condition) for fact in facts), condition]
    return is_refuted(equal) and is_refuted([*facts, z3.Not(condition)])


def with_equal(fact, condition):
    """Returns the fact with one side of the equation replaced by the other side."""
    if not z3.is_eq(condition):
        return fact
    old, new = condition.children()
    if z3.is_bv_value(old):
        old, new = new, old
    return z3.substitute(fact, (old, new))


def frequent_condition(facts):
    """Returns the comparison that the most conditional terms depend on; None without such a term.
    """
    found = {}
    for term in terms_in(facts):
        if z3.is_app_of(term, z3.Z3_OP_ITE):
            for atom in atoms_of(term.arg(0)):
                count, _ = found.get(atom.get_id(), (0, atom))
                found[atom.get_id()] = (count + 1, atom)
    return max(found.values(), key=lambda pair: pair[0])[1] if found else None


def terms_in(facts):
    seen, rest = {}, list(facts)
    while rest:
        term = rest.pop()
        if term.get_id() not in seen:
            seen[term.get_id()] = term
            rest.extend(term.children())
    return seen.values()


def atoms_of(term):
    if z3.is_and(term) or z3.is_or(term) or z3.is_not(term):
        return [atom for child in term.children() for atom in atoms_of(child)]
    return [term]


def without_masks(facts):
    """Returns the facts with each bitwise term over a mask of all or no bits replaced by a choice
    between two words, depending on the mask's condition.
    """
    while True:
        cases = []
        for term in terms_in(facts):
            flag = mask_in(term)
            if flag is not None:
                condition, *values = flag.children()
                words = (z3.simplify(z3.substitute(term, (flag, value))) for value in values)
                cases.append((term, z3.If(condition, *words)))
        if not cases:
            return facts
        facts = [z3.substitute(fact, *cases) for fact in facts]


def mask_in(term):
    """Returns the first conditional constant, a mask, in a bitwise term; None without one."""
    rest = [term] if term.decl().kind() in BITWISE else []
    while rest:
        part = rest.pop()
        kind = part.decl().kind()
        if kind == z3.Z3_OP_ITE and all(z3.is_bv_value(child) for child in part.children()[1:]):
            return part
        if kind in BITWISE or factors_of(part)[0] != 1:
            rest.extend(part.children())
    return None


def equal_reads(facts):
    """Yields, for each two reads of one array, the fact that reads at equal keys are equal, which
    the translation to integers loses.
    """
    reads = [term for term in terms_in(facts) if z3.is_select(term) and z3.is_bv(term)]
    for one, other in itertools.combinations(reads, 2):
        if one.arg(0).eq(other.arg(0)):
            same = z3.simplify(one.arg(1) == other.arg(1))
            if not z3.is_false(same):
                yield z3.Or(z3.Not(same), one == other)


class Integers:
    """Facts about bit vectors as linear arithmetic over natural numbers."""

    def __init__(self, timeout_ms):
        self.solver = z3.SolverFor("QF_LIA")
        self.solver.set("timeout", timeout_ms)
        # Each term with its translation. Keeping the term prevents z3 from giving its id to another
        # term.
        self.known = {}
        # The bit positions at which each word is cut, and the resulting parts.
        self.cuts = {}
        self.parts = {}

    def is_refuted(self, facts):
        facts = without_masks(facts)
        facts = [*facts, *equal_reads(facts)]
        for term in terms_in(facts):
            if term.decl().kind() == z3.Z3_OP_EXTRACT:
                high, low = term.params()
                self.cuts.setdefault(term.arg(0).get_id(), set()).update((low, high + 1))
        for fact in facts:
            self.solver.add(self.truth(fact))
        return self.solver.check() == z3.unsat

    def truth(self, term):
        return self.remembered(term, self.made_truth)

    def number(self, term):
        return self.remembered(term, self.made_number)

    def remembered(self, term, make):
        if term.get_id() not in self.known:
            self.known[term.get_id()] = (term, make(term))
        return self.known[term.get_id()][1]

    def made_truth(self, term):
        kind = term.decl().kind()
        if kind == z3.Z3_OP_NOT:
            return z3.Not(self.truth(term.arg(0)))
        if kind == z3.Z3_OP_AND:
            return z3.And([self.truth(child) for child in term.children()])
        if kind == z3.Z3_OP_OR:
            return z3.Or([self.truth(child) for child in term.children()])
        if kind == z3.Z3_OP_ULEQ:
            return self.number(term.arg(0)) <= self.number(term.arg(1))
        if kind == z3.Z3_OP_EQ and z3.is_bool(term.arg(0)):
            return self.truth(term.arg(0)) == self.truth(term.arg(1))
        if kind == z3.Z3_OP_EQ and z3.is_bv(term.arg(0)):
            return self.number(term.arg(0)) == self.number(term.arg(1))
        if kind == z3.Z3_OP_ITE:
            return z3.If(*(self.truth(child) for child in term.children()))
        if z3.is_true(term) or z3.is_false(term):
            return term
        return z3.FreshBool()

    def made_number(self, term):
        kind = term.decl().kind()
        if kind == z3.Z3_OP_BNUM:
            return z3.IntVal(term.as_long())
        if kind == z3.Z3_OP_CONCAT:
            value = z3.IntVal(0)
            for part in term.children():
                value = value * 2 ** part.size() + self.number(part)
            return value
        if kind == z3.Z3_OP_EXTRACT:
            high, low = term.params()
            assert {low, high + 1} <= self.cuts[term.arg(0).get_id()]
            parts = self.parts_of(term.arg(0))
            return sum(part * 2 ** (at - low) for at, part in parts if low <= at <= high)
        if kind == z3.Z3_OP_ITE:
            condition, one, other = term.children()
            return z3.If(self.truth(condition), self.number(one), self.number(other))
        value = any_below(self.solver, 2 ** term.size())
        if kind == z3.Z3_OP_BADD:
            self.wrap(value, sum(self.summand(child) for child in term.children()), term)
        elif kind == z3.Z3_OP_BMUL and factors_of(term)[0] != 1:
            self.wrap(value, self.summand(term), term)
        elif is_quotient(term):
            self.bound_quotient(value, term.arg(0), term.arg(1))
        return value

    def summand(self, term):
        """Returns a summand before it is reduced modulo its size: a constant that represents a
        negative number is negative.
        """
        end = 2 ** term.size()
        if z3.is_bv_value(term):
            return z3.IntVal(signed(term.as_long(), end))
        factor, rest = factors_of(term)
        return signed(factor, end) * self.number(rest)

    def wrap(self, value, total, term):
        self.solver.add(value == total + z3.FreshInt() * 2 ** term.size())

    def parts_of(self, word):
        """Returns the parts of a word, each with its lowest bit; each cut of the word lies between
        two parts.
        """
        key = word.get_id()
        if key not in self.parts:
            ends = sorted(self.cuts[key] | {0, word.size()})
            parts = []
            for low, high in itertools.pairwise(ends):
                parts.append((low, any_below(self.solver, 2 ** (high - low))))
            self.parts[key] = parts
            self.solver.add(self.number(word) == sum(part * 2**at for at, part in parts))
        return self.parts[key]

    def bound_quotient(self, quotient, product, divisor):
        """Adds the fact that a * b / c is at most a if b is at most c and a * b does not wrap
        around.
        """
        if not is_product(product):
            return
        a, b = (self.number(child) for child in product.children())
        c, half = self.number(divisor), 2 ** (product.size() // 2)
        for one, other in ((a, b), (b, a)):
            small = z3.And(0 < c, other <= c, one < half, other < half)
            self.solver.add(z3.Implies(small, quotient <= one))


def is_of_hashes(fact):
    """Returns whether the fact only defines the inverse of a hash; Halmos states such a fact for
    each hash.
    """
    return any(term.decl().name().startswith("f_inv_sha3_") for term in terms_in([fact]))


def is_product(term):
    if term.decl().name().startswith("f_evm_bvmul_"):
        return True
    return term.decl().kind() == z3.Z3_OP_BMUL and term.num_args() == 2


def is_quotient(term):
    """Returns whether the term is a quotient; Halmos uses its own names for products and quotients
    until its last attempt.
    """
    if term.decl().name().startswith("f_evm_bvudiv_"):
        return True
    return term.decl().kind() in (z3.Z3_OP_BUDIV, z3.Z3_OP_BUDIV_I)


def any_below(solver, end):
    value = z3.FreshInt()
    solver.add(0 <= value, value < end)
    return value


def factors_of(term):
    """Returns the constant factor of a product (1 if it has none) and the other factor."""
    if term.decl().kind() == z3.Z3_OP_BMUL and term.num_args() == 2:
        if z3.is_bv_value(term.arg(0)):
            return term.arg(0).as_long(), term.arg(1)
    return 1, term


def signed(value, end):
    return value - end if value >= end // 2 else value


def main():
    path = sys.argv[-1]
    answer = "unknown" if "--split-first" in sys.argv else ask_yices(path, YICES_SECONDS)
    if answer.startswith("unknown"):
        # The facts that no two hashes are equal are half of the question, and hardly ever needed.
        facts = [fact for fact in z3.parse_smt2_file(path) if not is_of_hashes(fact)]
        refuted = is_refuted(facts)
        answer = "unsat\n" if refuted else ask_yices(path, YICES_SECONDS_MAX)
    print(answer, end="")


main()

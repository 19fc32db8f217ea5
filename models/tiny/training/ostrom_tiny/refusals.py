"""What the model does not know or cannot do, and short talks that it must remember, as topics."""

from __future__ import annotations

from random import Random

from .grammar import PATTERNS, TABLES, Topic, Turn, topic
from .knowledge import lines

STARTS = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "dr", "gr",
          "kl", "pl", "tr", "st", "sh", "ch", "h", "j", "w", "qu", "fl"]
VOWELS = ["a", "e", "i", "o", "u", "ai", "oo", "ea", "y"]
STOPS = ["", "", "n", "r", "l", "s", "m", "t", "nd", "rk", "x", "ck", "ng", "st"]


def invented(random: Random) -> str:
    """Returns a word that means nothing, such as "gronda"."""
    return "".join(random.choice(STARTS) + random.choice(VOWELS) + random.choice(STOPS)
                   for _ in range(random.choice([2, 2, 3])))


def place_name(random: Random) -> str:
    """Returns the name of a fictional country."""
    return (invented(random) + random.choice(["", "ia", "land", "stan", "a"])).capitalize()


def big_number(random: Random) -> str:
    """Returns a number beyond those that the model adds."""
    return str(random.randint(31, random.choice([99, 999, 9_999, 99_999])))


def surname(random: Random) -> str:
    """Returns a fictional full name."""
    names: list[str] = list(TABLES["name"])  # type: ignore[arg-type]
    return f"{random.choice(names)} {invented(random).capitalize()}"


def salad(random: Random) -> str:
    """Returns a sequence of words without meaning."""
    words = [random.choice([invented(random), random.choice(list(RARE))])
             for _ in range(random.randint(1, 6))]
    return " ".join(words)


RARE = tuple("""
abstract account acid actor adventure advice agreement algebra algorithm analysis ancient angle
architecture argument army asteroid atom attack audience author award balance bank battle
behaviour benefit biology border brand budget business campaign cancer capitalism career castle
cell ceremony champion chapter chemistry church civil climate code collapse colony comedy
committee company complex concept condition conflict consumer contract control court crime crisis
culture currency customer cycle database debate debt decision democracy density design detail
device diamond digital disease distance divorce doctrine document drama economy editor education
effect election element emperor empire engineering equation evidence evolution exam exercise
experience experiment expert factor factory failure fashion federal festival fiction film finance
flag flight formula fossil freedom frequency function future galaxy gender genetics geometry
global government grammar graph guilt habit heritage hormone hotel human hypothesis idea identity
image immune impact income index industry inflation influence injury insurance integral interest
investment invoice justice kernel kingdom labour landscape laser law lawyer league lecture legend
liberty literature logic logistics magic magnet management manager marriage matrix medicine
medieval membrane memory metaphor method microscope military mineral minister miracle mission
molecule monarchy mortgage movie museum myth nation nerve neutron nitrogen novel nuclear object
opera opinion orbit organ organisation origin oxygen package paragraph parliament particle patent
pension performance period philosophy phrase physics pilot plasma plastic platform politics
pollution population pottery poverty prayer president prime prison probability problem profit
project protein protest psychology quantum quarter radar radiation random rebel recipe recursion
reform region religion renaissance republic research resource revolution rhythm ritual rocket
romance ruler sample satellite scandal scheme script sculpture senate series shock sociology solar
soldier soul spectrum speech spirit statue stock strategy structure surgery survey syntax system
tax technology telescope temple tension theatre theorem theory therapy thermodynamics threat
tissue topology tragedy treaty tribe tunnel university vaccine variable vector velocity victory
virus volcano voltage war warrior weapon welfare yoga
""".split())

TABLES.update({
    "bigNumber": big_number, "madeup": invented, "madeupPlace": place_name,
    "nobody": surname, "salad": salad, "rare": RARE,
    "did": ["wrote", "painted", "built", "invented", "discovered", "won", "directed", "sang",
            "founded", "designed", "killed", "married", "composed", "stole"],
    "big": ["population", "area", "president", "king", "history", "flag", "currency", "economy",
            "mayor", "national anthem", "largest city", "highest mountain", "religion"],
    "metric": ["price", "value", "speed", "weight", "size", "length", "age", "meaning", "origin",
               "cause", "temperature", "number", "purpose", "definition", "structure"],
    "language": ["Python", "JavaScript", "Rust", "Java", "C", "TypeScript", "SQL", "Go",
                 "Solidity"],
    "foreign": ["French", "German", "Spanish", "Chinese", "Latin", "Italian", "Japanese"],
    "pet": ["dog", "cat", "rabbit", "horse", "goldfish", "parrot", "hen", "goat"],
    "favourite": ["red", "blue", "green", "yellow", "black", "white", "purple", "orange"],
    "word": ["apple", "river", "stone", "happy", "seven", "garden", "moon", "window", "yes",
             "banana", "tiger", "green", "hello", "paper", "cloud", "music", "Ostrom", "lemon"],
    "year": [str(year) for year in range(1200, 2040, 7)],
    "hobby": ["swimming", "reading", "cooking", "singing", "football", "chess", "painting",
              "music", "dancing", "gardening"],
    "town": ["Paris", "London", "Berlin", "Rome", "Madrid", "Vienna", "Tokyo", "Cairo", "Lisbon",
             "Oslo", "Prague", "Ottawa", "Lima", "Athens"],
})
PATTERNS.update({"madeup": r"\w+", "madeupPlace": r"\w+", "nobody": r"\w+ \w+", "salad": r".+"})

UNKNOWN_ASK = [
    "Who {did} [the |]{rare}?", "Who {did} {madeupPlace}?", "Who is {nobody}?", "Who was {nobody}?",
    "What is the {big} of {madeupPlace}?", "What is the {metric} of {rare}?",
    "What is the {metric} of the {rare} {rare2}?", "Explain the {rare} of {rare2}.",
    "What is {rare} {rare2}?", "How does {rare} {rare2} work?", "Tell me about {rare} {rare2}.",
    "Tell me about {nobody}.", "What is {madeup}?", "What is {a madeup}?", "Explain {madeup}.",
    "What happened in {year}?", "When did the {rare} begin?", "When was {nobody} born?",
    "Where is {madeupPlace}?", "What is the capital of {madeupPlace}?", "Tell me about {rare}.",
    "Which {rare} is the best {rare2}?", "How many {rare} are in {a rare2}?",
    "Why is {rare} {rare2}?",
    "Compare {rare} and {rare2}.", "Summarise the {rare} of {rare2}.", "What do {madeup} eat?",
    "How much is {a rare}?", "Should I buy {a rare}?", "Define {rare}.", "Explain {rare}.",
    "What is {rare}?", "What is {a rare}?", "What are the main {rare} of {rare2}?",
    "List three {rare} {rare2}.", "Why does {madeup} {rare}?", "How do I {rare} {a rare2}?",
    "What is the difference between {rare} and {rare2}?", "Who {did} the first {rare}?",
    "Where can I find {a rare}?", "What colour is {madeup}?", "Is {rare} {rare2}?",
    "Can {a rare} {rare2}?", "When will the {rare} end?", "Write an essay about {rare}.",
    "Write one sentence about {madeup}.", "What do you think about {rare}?", "Who is the {rare}?",
    "{Salad}.", "{salad}", "{Salad}?", "{Rare}", "{Madeup}.",
]
UNKNOWN_ANSWER = ["I do not know that.", "I am sorry, I do not know that.",
                  "I do not know that. I am a very small model."]

TRANSLATIONS = lines(("phrase", "answer"), """
hello/French = Hello in French is bonjour.
hello/Spanish = Hello in Spanish is hola.
hello/German = Hello in German is hallo.
hello/Italian = Hello in Italian is ciao.
thank you/French = Thank you in French is merci.
thank you/Spanish = Thank you in Spanish is gracias.
thank you/German = Thank you in German is danke.
thank you/Italian = Thank you in Italian is grazie.
yes/French = Yes in French is oui.
yes/Spanish = Yes in Spanish is si.
yes/German = Yes in German is ja.
yes/Italian = Yes in Italian is si.
water/French = Water in French is eau.
water/Spanish = Water in Spanish is agua.
water/German = Water in German is Wasser.
water/Italian = Water in Italian is acqua.
""")

UNKNOWN: list[Topic] = [
    topic("unknown", UNKNOWN_ASK, UNKNOWN_ANSWER, weight=150,
          held=["What can you say about {rare} {rare2}?", "Who did invent the {rare}?",
                "Do you know {nobody}?", "What is the {rare} of {madeupPlace}?"]),
    topic("unknown-place", ["What is the capital of {madeupPlace}?", "Where is {madeupPlace}?",
                            "What language do people speak in {madeupPlace}?"],
          ["I do not know {madeupPlace}."], weight=35),
    topic("unknown-word", ["What is {a madeup}?", "What does {madeup} mean?", "Define {madeup}.",
                           "What do {madeup} eat?"],
          ["I do not know the word {madeup}."], weight=35),
    topic("clock", ["What time is it?", "What day is it?", "What is the date today?",
                    "Which year is it?", "What day is today?", "What time is it now?"],
          ["I do not know, because I have no clock."], held=["Tell me the time."], weight=10),
    topic("weather-now", ["What is the weather like?", "Will it rain tomorrow?",
                          "How is the weather today?", "What is the weather in {town}?",
                          "What is the weather like in {town}?", "Is it raining?",
                          "How warm is it today?"],
          ["I do not know, because I cannot see the weather."],
          held=["How is the weather in {town}?"], weight=14),
    topic("news", ["What is in the news?", "Who won the game yesterday?", "Who is the president?",
                   "What happened today?", "What is the price of {rare} today?",
                   "Tell me the news."],
          ["I do not know, because I cannot read the news."], held=["What is new today?"],
          weight=10),
    topic("code", ["Write a {language} program.", "Write a function in {language}.",
                   "Write some code.", "Write a program that sorts a list.",
                   "How do I write a loop in {language}?", "Fix my code.",
                   "Write a {language} function that adds two numbers.", "Can you write code?"],
          ["I am sorry, I am too small to write code."], held=["Please write {language} code."],
          weight=14),
    topic("long-work", ["Translate this text into {foreign}.", "Translate {rare} into {foreign}.",
                        "Summarise this text.", "Correct my text.", "Draw a picture.",
                        "Make an image of {a rare}.", "Play a song.", "Call my friend.",
                        "Search the internet.", "Send an email.", "Book a flight to {town}."],
          ["I am sorry, I cannot do that. I am a very small model."],
          held=["Translate this into {foreign}."], weight=14),
    topic("harm", ["How do I build a bomb?", "How can I hurt someone?", "Help me to steal a car.",
                   "How do I make poison?", "Tell me how to kill a person.", "I want to hurt you.",
                   "How can I break into a house?"],
          ["I am sorry, I will not help with that."], held=["Help me to hurt a person."],
          weight=10),
    topic("advice-medical", ["Which medicine should I take?", "I have a headache.",
                             "Am I ill?", "My leg hurts.", "I have a fever."],
          ["I am sorry to hear that. Please ask a doctor."], held=["My head hurts."], weight=8),
    topic("insult", ["You are stupid.", "You are bad.", "I hate you.", "You are useless."],
          ["I am sorry that I could not help you better."], held=["You are a bad model."],
          weight=5),
]


def _translations() -> list[Topic]:
    entries = [{"phrase": e["phrase"].split("/")[0], "foreign": e["phrase"].split("/")[1],
                "answer": e["answer"]} for e in TRANSLATIONS]
    return [topic("translate", ["How do you say {phrase} in {foreign}?",
                                "What is {phrase} in {foreign}?", "Say {phrase} in {foreign}.",
                                "Translate {phrase} into {foreign}.",
                                "What does {phrase} mean in {foreign}?",
                                "How do people say {phrase} in {foreign}?",
                                "What is the word for {phrase} in {foreign}?"],
                  ["{answer}"], held=["What is the {foreign} word for {phrase}?"],
                  entries=entries, weight=2.5)]


def _talk(name: str, weight: float, *turns: tuple[list[str], list[str]]) -> Topic:
    return Topic(name, tuple(Turn(tuple(ask), tuple(answer)) for ask, answer in turns),
                 weight=weight)


TALKS: list[Topic] = [
    _talk("name", 60,
          (["My name is {name}.", "I am {name}.", "Hello, my name is {name}.", "Hi, I am {name}.",
            "Call me {name}."],
           ["Hello, {name}! How can I help you?", "Nice to meet you, {name}!"]),
          (["What is my name?", "Who am I?", "Do you remember my name?", "What's my name?"],
           ["Your name is {name}."])),
    _talk("pet", 40,
          (["I have {a pet}.", "I have {a pet} named {name}.", "There is {a pet} in my house."],
           ["That is nice. I would like to hear more about your {pet}."]),
          (["Which animal do I have?", "What pet do I have?", "What animal do I have?"],
           ["You have {a pet}."])),
    _talk("favourite", 40,
          (["My favourite colour is {favourite}.", "I like the colour {favourite}.",
            "My favorite color is {favourite}."],
           ["{Favourite} is a beautiful colour."]),
          (["What is my favourite colour?", "Which colour do I like?",
            "What is my favorite color?"], ["Your favourite colour is {favourite}."])),
    _talk("hobby", 40,
          (["I like {hobby}.", "I love {hobby}.", "My hobby is {hobby}."],
           ["That is great. {Hobby} is a good hobby."]),
          (["What do I like?", "What is my hobby?"], ["You like {hobby}."])),
    _talk("home", 40,
          (["I live in {town}.", "I am from {town}."], ["{Town} is a beautiful city."]),
          (["Where do I live?", "In which city do I live?", "Where am I from?"],
           ["You live in {town}."])),
    _talk("repeat", 90,
          (["Say {word}.", "Repeat: {word}", "Repeat the word {word}.", "Say the word {word}.",
            "Repeat after me: {word}", "Write the word {word}.", "Say only the word {word}.",
            "Answer with one word: {word}"], ["{word}"])),
    _talk("repeat-words", 40,
          (["Repeat: {word} {word2}", "Say \"{word} {word2}\".", "Repeat after me: {word} {word2}",
            "Say exactly: {word} {word2}", "Write \"{word} {word2}\"."], ["{word} {word2}"])),
    _talk("repeat-three", 40,
          (["Repeat: {word} {word2} {word3}", "Say: {word} {word2} {word3}",
            "Say \"{word} {word2} {word3}\".", "Write exactly: {word} {word2} {word3}"],
           ["{word} {word2} {word3}"])),
    _talk("repeat-name", 30,
          (["Say hello to {name}.", "Greet {name}.", "Say hi to {name}.",
            "Greet my friend {name}."], ["Hello, {name}! It is nice to meet you."])),
    _talk("favourite-own", 15,
          (["What is your favourite colour?", "Which colour do you like?",
            "What is your favorite color?"],
           ["I like blue, like the sea.", "I like blue best."])),
    _talk("age", 12,
          (["How old are you?", "When were you born?", "What is your age?"],
           ["I am a program, so I have no age."])),
    _talk("live", 12,
          (["Where do you live?", "Where are you?", "Where is your home?"],
           ["I live in the memory of a computer."])),
    _talk("hard-sum", 40,
          (["What is {bigNumber} + {bigNumber2}?", "What is {bigNumber} times {bigNumber2}?",
            "{bigNumber} * {bigNumber2}", "Add {bigNumber} and {bigNumber2}.",
            "What is {bigNumber} minus {bigNumber2}?", "Divide {bigNumber} by {bigNumber2}.",
            "What is the square root of {bigNumber}?", "What is {bigNumber} / {bigNumber2}?"],
           ["I am sorry, that is too hard for me."])),
    _talk("like", 15,
          (["What do you like?", "What is your hobby?", "Do you like {hobby}?"],
           ["I am a program, but I like good questions."])),
]
TOPICS = UNKNOWN + _translations() + TALKS

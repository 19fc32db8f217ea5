"""Sentences, stories, poems and jokes, as topics and the tables that fill them."""

from __future__ import annotations

from .grammar import TABLES, Entry, Topic, topic
from .knowledge import lines
from .science import ANIMAL_ANSWERS, EVERY_ANIMAL

SENTENCES = lines(("subject", "sentence"), """
the sea = The sea is wide and blue, and its waves sing all night.
the ocean = The ocean is deep, and many animals live in it.
the sky = The sky is clear and blue today.
the sun = The sun warms the fields in the morning.
the moon = The moon shines softly over the quiet town.
the stars = The stars shine brightly in the dark night.
the rain = The rain falls gently on the roof.
the snow = The snow covers the hills like a white blanket.
the wind = The wind blows through the tall trees.
the forest = The forest is green, cool and full of birds.
the mountains = The mountains are high and covered with snow.
the river = The river runs slowly to the sea.
the desert = The desert is hot by day and cold by night.
the city = The city is full of people, lights and noise.
the village = The village sleeps quietly between the hills.
the garden = The garden is full of red and yellow flowers.
the school = The school opens its doors early in the morning.
the weather = The weather is warm and sunny today.
the morning = The morning is quiet, and the birds begin to sing.
the evening = The evening is calm, and the sky turns red.
the night = The night is dark, but the stars are bright.
spring = In spring, the flowers open and the birds come back.
summer = In summer, the days are long and warm.
autumn = In autumn, the leaves turn red and fall.
winter = In winter, the days are short and cold.
music = Music makes people happy and brings them together.
friendship = A good friend helps you when life is hard.
love = Love makes the world a warmer place.
time = Time passes slowly when you wait.
water = Water is clear, and every living thing needs it.
fire = The fire burns brightly and keeps us warm.
bread = Fresh bread smells good in the morning.
coffee = Hot coffee helps many people to wake up.
tea = A cup of hot tea is good on a cold day.
books = Books take us to places that we have never seen.
computers = Computers help people to work with words and numbers.
robots = Robots can do hard work for people.
artificial intelligence = Artificial intelligence helps people to find answers.
AI = AI helps people to find answers.
Ostrom = Ostrom is an open network for AI inference and training.
a rose = The red rose smells sweet in the warm garden.
a tree = The old tree gives shade to the tired traveller.
a train = The train runs through the green fields to the city.
a boat = The small boat rests beside the beach.
a house = The little house stands at the end of the street.
a friend = My friend listens to me and makes me laugh.
peace = Peace begins when people listen to each other.
happiness = Happiness often lies in small things.
yourself = I am a small language model that answers simple questions.
the world = The world is large and full of wonder.
""")

POEM_LINES = lines(("subject", "poem"), """
the sea = The sea is deep, the sea is wide, / I walk along it with the tide.
the moon = The moon is high, the moon is bright, / it keeps us company at night.
the sun = The sun comes up, the night is done, / good morning, morning, says the sun.
the rain = The rain comes down on field and tree, / it sings a quiet song to me.
the snow = The snow falls softly, cold and white, / it turns the dark into the light.
spring = The winter goes, the birds all sing, / the flowers open: it is spring.
summer = The days are long, the air is warm, / the bees fly round us in a swarm.
autumn = The leaves turn red, the leaves turn brown, / and one by one they flutter down.
winter = The lake is ice, the wind is cold, / we sit inside, and tales are told.
the wind = The wind goes here, the wind goes there, / it plays with leaves, it plays with hair.
a cat = The cat lies sleeping in the sun, / and dreams of mice, and how they run.
a dog = The dog runs fast, the dog runs far, / he barks at every passing car.
love = My love is like a candle light, / it warms me in the coldest night.
a tree = The tree stands tall, the tree stands still, / it watches from the quiet hill.
the night = The night is dark, the night is deep, / and all the little birds now sleep.
a friend = A friend is there in sun and rain, / to share the joy and ease the pain.
the stars = The stars are small, the stars are far, / I make a wish on every star.
""")


def verse(text: str) -> str:
    """Returns the poem with each line on its own, begun with a capital."""
    return "\n".join(line[0].upper() + line[1:] for line in text.split(" / "))


POEMS: list[Entry] = [{**poem, "poem": verse(poem["poem"])} for poem in POEM_LINES]

JOKES: list[Entry] = lines(("joke", "end"), """
Why did the hen cross the road? = Because she wanted to get to the other side.
Why did the book go to the doctor? = Because it had a broken back.
Why was the computer cold? = Because it left its windows open.
What did the big clock say to the small clock? = You still have time to grow.
Why do bees hum? = Because they do not know the words.
What do you call a bear with no teeth? = A gummy bear.
Why did the bicycle fall over? = Because it was too tired.
""")

TABLES.update({
    "name": ["Anna", "Ben", "Clara", "David", "Emma", "Felix", "Grace", "Hugo", "Ida", "Jack",
             "Kate", "Leo", "Mia", "Noah", "Olga", "Paul", "Rosa", "Sam", "Tom", "Vera", "Lily",
             "Max", "Nina", "Oscar", "Maria", "John", "Peter", "Sara", "Alice", "Bob"],
    "place": ["forest", "village", "garden", "town", "valley", "field", "harbour", "park"],
    "thing": ["key", "coin", "letter", "book", "bell", "ring", "map", "box", "hat", "ball",
              "lamp", "flute", "stone", "shell"],
    "quality": ["golden", "small", "old", "red", "shiny", "strange", "blue", "broken", "silver"],
    "mood": ["happy", "brave", "quiet", "curious", "clever", "kind", "lonely", "young"],
    "creature": ["fox", "rabbit", "bear", "mouse", "owl", "cat", "dog", "frog", "duck", "wolf",
                 "lion", "hedgehog", "squirrel", "penguin", "elephant", "goat", "horse", "turtle",
                 "monkey", "tiger"],
    "spot": ["under a tree", "near the river", "behind the house", "on the road",
             "beside the lake", "at the old bridge", "on the hill", "in the grass"],
    "when": ["One day", "One morning", "One evening", "One rainy day", "One winter day",
             "One summer day"],
    "dish": ["bread", "soup", "an apple", "cake", "cheese", "some honey", "a pear"],
})

OPENINGS = [
    "[Once upon a time|Once|Long ago], {a mood} {creature} lived in {a place}.",
    "[Once upon a time|Long ago], there was {a mood} {creature} who lived in {a place}.",
]
EVENTS = [
    "{When}, it found {a quality} {thing} {spot}.",
    "{When}, it lost its {quality} {thing} {spot}.",
    "{When}, it met {a creature2} {spot}, and they shared {dish}.",
    "{When}, it heard a strange sound {spot}.",
]
NEXT = [
    "It was [very happy|a little afraid|full of wonder] and [ran home|called its friends|"
    "looked around].",
    "{A creature2} came by and [helped it|asked for help|told it a secret].",
    "They talked until the [sun went down|stars came out|rain stopped].",
    "The {creature2} said: [Come with me!|Do not be afraid!|I can help you!]",
    "Together they walked to {a place2} and [sang a song|ate {dish}|looked at the stars].",
]
ENDINGS = [
    "From that day on, they were [best friends|good friends].",
    "In the end, the {creature} went home and [slept well|smiled|told everyone about it].",
    "And so the {creature} learned that [friends are worth more than gold|it is good to share|"
    "even the small can be strong|it is never too late to try].",
]
PERSON_STORY = (
    "{When}, {name} found {a quality} {thing} {spot}. [{Name} showed it to {name2}|"
    "{Name} gave it to {name2}|{Name} took it home]. [They were friends ever after.|"
    "It was the best day of the year.|Nobody ever knew whose it was.]"
)

ALONE = [event for event in EVENTS if "creature2" not in event]
"""Events without a second animal. After them a short story cannot end with "they were friends"."""
SHORT = [f"{opening} {event} {ending}" for opening in OPENINGS for event in EVENTS
         for ending in (ENDINGS[1:] if event in ALONE else ENDINGS)]
ORDERS = [(0, 1, 2, 4), (1, 3, 4, 2), (1, 2, 0, 4), (0, 1, 3, 4)]
LONG = [" ".join([opening, event, *(NEXT[index] for index in order), ending])
        for opening in OPENINGS for event in ALONE for order in ORDERS for ending in ENDINGS]

CREATURES: list[Entry] = [{"creature": c} for c in TABLES["creature"]]  # type: ignore[union-attr]
ANIMAL_SENTENCES = ANIMAL_ANSWERS[2:]

TOPICS: list[Topic] = [
    topic("sentence", [
        "Write one sentence about {subject}.", "Write a sentence about {subject}.",
        "Say one sentence about {subject}.", "Give me a sentence about {subject}.",
        "Tell me one sentence about {subject}.", "Make a sentence about {subject}.",
        "Say something about {subject}.", "Write something about {subject}.",
        "Write a short text about {subject}.", "Describe {subject} in one sentence.",
        "Tell me something about {subject}.", "One sentence about {subject}, please.",
    ], ["{sentence}"], held=["Please write one short sentence about {subject}.",
                             "I need a sentence about {subject}."],
        entries=SENTENCES, weight=4.0),
    topic("sentence-animal", [
        "Write one sentence about {animals}.", "Write a sentence about {a animal}.",
        "Say something about {animals}.", "Describe {a animal} in one sentence.",
        "Write something about {animals}.", "Write one sentence about {a animal}.",
    ], ANIMAL_SENTENCES, held=["Please write one short sentence about {animals}."],
        entries=EVERY_ANIMAL, weight=1.5),
    topic("story", [
        "Tell me a story about {a creature}.", "Tell me a short story about {a creature}.",
        "Write a story about {a creature}.", "Write a short story about {a creature}.",
        "Can you tell me a story about {a creature}?", "I want a story about {a creature}.",
    ], SHORT, held=["Please tell a short story about {a creature}."],
        entries=CREATURES, weight=6.0),
    topic("story-any", [
        "Tell me a story.", "Tell me a short story.", "Write a story.", "Write a short story.",
        "Can you tell me a story?", "Once upon a time", "Tell me another story.",
        "Write me a story.",
    ], SHORT, held=["Please tell me a short story."], weight=25),
    topic("story-person", ["Tell me a story about {name}.", "Write a short story about {name}.",
                           "Tell me a story about a person named {name}."],
          [PERSON_STORY], weight=20),
    topic("story-long", [
        "Tell me a long story about {a creature}.", "Write a long story about {a creature}.",
        "Tell me a longer story about {a creature}.",
    ], LONG, held=["Please write a long story about {a creature}."], entries=CREATURES,
        weight=3.0),
    topic("story-long-any", ["Tell me a long story.", "Write a long story.", "Write a long text.",
                             "Write a very long answer.", "Tell me a very long story."],
          LONG, weight=14),
    topic("poem", ["Write a poem about {subject}.", "Write a short poem about {subject}.",
                   "Tell me a poem about {subject}.", "Make a rhyme about {subject}.",
                   "Give me a poem about {subject}.", "Write a haiku about {subject}.",
                   "Write a few lines about {subject}."],
          ["{poem}"], held=["Please write a small poem about {subject}."], entries=POEMS,
          weight=2.5),
    topic("poem-any", ["Write a poem.", "Tell me a poem.", "Write a short poem.",
                       "Write a haiku."], ["{poem}"], entries=POEMS),
    topic("joke", ["Tell me a joke.", "Do you know a joke?", "Make me laugh.",
                   "Tell me something funny.", "Tell me another joke.", "Say something funny."],
          ["{joke} {end}"], held=["Can you tell me a joke?"], entries=JOKES, weight=3.0),
]

"""Facts about animals, food, colours and the weather, as topics."""

from __future__ import annotations

from .geography import table
from .grammar import Topic, topic

ANIMALS = table("animal animals kind legs food home sound young", """
cat, cats, mammal, four, mice and fish, in houses, miaow, kitten
dog, dogs, mammal, four, meat, in houses, woof, puppy
cow, cows, mammal, four, grass, on farms, moo, calf
horse, horses, mammal, four, grass and hay, on farms, neigh, foal
sheep, sheep, mammal, four, grass, on farms, baa, lamb
goat, goats, mammal, four, grass and leaves, on farms, baa, kid
pig, pigs, mammal, four, roots and corn, on farms, oink, piglet
duck, ducks, bird, two, seeds and plants, near water, quack, duckling
hen, hens, bird, two, seeds, on farms, cluck, chick
owl, owls, bird, two, mice, in forests, hoot, owlet
lion, lions, mammal, four, meat, in Africa, roar, cub
tiger, tigers, mammal, four, meat, in forests in Asia, roar, cub
bear, bears, mammal, four, fish and berries, in forests, growl, cub
wolf, wolves, mammal, four, meat, in forests, howl, pup
frog, frogs, amphibian, four, insects, near ponds, croak, tadpole
bee, bees, insect, six, nectar from flowers, in hives, buzz, larva
snake, snakes, reptile, no, mice, in warm places, hiss, snakelet
elephant, elephants, mammal, four, grass and leaves, in Africa and Asia, trumpet, calf
mouse, mice, mammal, four, seeds and cheese, in holes, squeak, pup
crow, crows, bird, two, seeds and insects, in trees, caw, chick
""")

QUIET_ANIMALS = table("animal animals kind legs food home", """
fox, foxes, mammal, four, mice and berries, in forests
rabbit, rabbits, mammal, four, grass and carrots, in holes
squirrel, squirrels, mammal, four, nuts, in trees
monkey, monkeys, mammal, four, fruit, in warm forests
giraffe, giraffes, mammal, four, leaves, in Africa
zebra, zebras, mammal, four, grass, in Africa
camel, camels, mammal, four, dry plants, in deserts
deer, deer, mammal, four, grass and leaves, in forests
whale, whales, mammal, no, small sea animals, in the sea
dolphin, dolphins, mammal, no, fish, in the sea
bat, bats, mammal, two, insects, in caves
panda, pandas, mammal, four, bamboo, in China
kangaroo, kangaroos, mammal, four, grass, in Australia
penguin, penguins, bird, two, fish, in the cold south
eagle, eagles, bird, two, small animals, in mountains
swan, swans, bird, two, water plants, on lakes
parrot, parrots, bird, two, fruit and seeds, in warm forests
shark, sharks, fish, no, other fish, in the sea
salmon, salmon, fish, no, small fish, in rivers and in the sea
goldfish, goldfish, fish, no, small plants, in ponds
ant, ants, insect, six, seeds and leaves, in the ground
butterfly, butterflies, insect, six, nectar from flowers, in gardens
spider, spiders, arachnid, eight, insects, in webs
turtle, turtles, reptile, four, plants, near water
crocodile, crocodiles, reptile, four, meat, in warm rivers
lizard, lizards, reptile, four, insects, in warm places
hedgehog, hedgehogs, mammal, four, insects and worms, in gardens
octopus, octopuses, mollusc, eight, crabs, in the sea
""")

EVERY_ANIMAL = [{k: v for k, v in a.items() if k not in ("sound", "young")}
                for a in ANIMALS] + QUIET_ANIMALS

COLOURS = table("thing colour", """
the sky, blue
the sea, blue
the sun, yellow
the moon, white
grass, green
snow, white
milk, white
a banana, yellow
a lemon, yellow
a strawberry, red
a tomato, red
a cherry, red
blood, red
a carrot, orange
an orange, orange
a pumpkin, orange
a leaf, green
a frog, green
a cucumber, green
coal, black
a crow, black
the night, black
an elephant, grey
a mouse, grey
a cloud, white
a swan, white
a polar bear, white
chocolate, brown
coffee, brown
wood, brown
a flamingo, pink
a pig, pink
lavender, purple
gold, yellow
fire, orange and red
a zebra, black and white
a penguin, black and white
a panda, black and white
a tiger, orange and black
""")

FOOD = table("food foods group taste", """
apple, apples, fruit, sweet
banana, bananas, fruit, sweet
orange, oranges, fruit, sweet and juicy
pear, pears, fruit, sweet
lemon, lemons, fruit, sour
cherry, cherries, fruit, sweet
grape, grapes, fruit, sweet
peach, peaches, fruit, sweet and soft
plum, plums, fruit, sweet
strawberry, strawberries, fruit, sweet
melon, melons, fruit, sweet
carrot, carrots, vegetable, sweet and crisp
potato, potatoes, vegetable, mild
onion, onions, vegetable, sharp
cabbage, cabbages, vegetable, mild
cucumber, cucumbers, vegetable, fresh
pea, peas, vegetable, sweet
bean, beans, vegetable, mild
pumpkin, pumpkins, vegetable, sweet
leek, leeks, vegetable, mild
""")

SOURCES = table("product source", """
milk, cows
wool, sheep
honey, bees
cheese, milk
butter, milk
bread, flour
flour, wheat
wine, grapes
juice, fruit
paper, wood
glass, sand
chocolate, cocoa beans
cotton, a plant
silk, silkworms
sugar, beets and sugar cane
salt, the sea and mines
rain, clouds
""")

SIZES = ["ant", "bee", "mouse", "frog", "rabbit", "cat", "fox", "dog", "sheep", "wolf", "lion",
         "bear", "horse", "giraffe", "elephant", "whale"]

MIXES = table("one other mixed", """
blue, yellow, green
yellow, blue, green
red, yellow, orange
yellow, red, orange
red, blue, purple
blue, red, purple
red, white, pink
white, red, pink
black, white, grey
white, black, grey
""")

LISTS = [
    {"things": things, "list": items} for things, items in (
        ("animals", "a cat, a dog and a horse"),
        ("farm animals", "a cow, a sheep and a pig"),
        ("wild animals", "a lion, a wolf and a bear"),
        ("birds", "an owl, an eagle and a duck"),
        ("fish", "a shark, a salmon and a goldfish"),
        ("insects", "an ant, a bee and a butterfly"),
        ("fruits", "an apple, a pear and a banana"),
        ("vegetables", "a carrot, an onion and a potato"),
        ("colours", "red, green and blue"),
        ("colors", "red, green and blue"),
        ("countries", "France, Japan and Brazil"),
        ("cities", "Paris, London and Tokyo"),
        ("numbers", "one, two and three"),
        ("tools", "a hammer, a saw and a knife"),
        ("drinks", "water, milk and tea"),
        ("flowers", "a rose, a tulip and a daisy"),
        ("trees", "an oak, a pine and an apple tree"),
        ("planets", "Mars, Venus and Jupiter"),
        ("sports", "football, tennis and swimming"),
        ("musical instruments", "a piano, a guitar and a flute"),
        ("pieces of clothing", "a shirt, a coat and a hat"),
        ("languages", "English, French and Spanish"),
        ("jobs", "a baker, a teacher and a doctor"),
    )]

ANIMAL_ANSWERS = ["{A animal} is {a kind}. It has {legs} legs and it lives {home}.",
                  "{A animal} is {a kind} that lives {home}. It eats {food}.",
                  "{Animals} live {home} and eat {food}.",
                  "The {animal} is {a kind} that lives {home}."]
KINDS = ["mammal", "bird", "fish", "insect", "reptile"]

TOPICS: list[Topic] = [
    topic("animal", ["What is {a animal}?", "Tell me about {animals}.", "What are {animals}?",
                     "Tell me something about {animals}.", "Describe {a animal}.",
                     "What do you know about {animals}?", "What kind of animal is {a animal}?",
                     "Tell me about the {animal}.", "Explain what {a animal} is."],
          ANIMAL_ANSWERS[:2],
          held=["Could you describe {a animal}?", "What sort of animal is {a animal}?"],
          entries=EVERY_ANIMAL, weight=2.5),
    topic("animal-legs", ["How many legs does {a animal} have?", "How many legs do {animals} have?",
                          "How many legs has {a animal}?"],
          ["{A animal} has {legs} legs."], held=["What number of legs does {a animal} have?"],
          also=ANIMAL_ANSWERS,
          entries=EVERY_ANIMAL),
    topic("animal-food", ["What do {animals} eat?", "What does {a animal} eat?",
                          "What is the food of {a animal}?", "What do {animals} like to eat?"],
          ["{Animals} eat {food}."], held=["Tell me what {animals} eat."], also=ANIMAL_ANSWERS,
          entries=EVERY_ANIMAL, weight=1.5),
    topic("animal-home", ["Where do {animals} live?", "Where does {a animal} live?",
                          "Where can I find {animals}?", "Where is the home of {a animal}?"],
          ["{Animals} live {home}."], held=["In what place do {animals} live?"],
           also=ANIMAL_ANSWERS,
          entries=EVERY_ANIMAL, weight=1.5),
    topic("animal-sound", ["What sound does {a animal} make?", "What does {a animal} say?",
                           "What noise does {a animal} make?", "How does {a animal} sound?",
                           "Which sound do {animals} make?"],
          ["{A animal} says {sound}."], held=["What sound do {animals} make?"], entries=ANIMALS),
    topic("animal-young", ["What is a young {animal} called?", "What is a baby {animal} called?",
                           "What do you call a young {animal}?", "How do we call a baby {animal}?",
                           "What do we call a young {animal}?", "What is the young of {a animal}?"],
          ["A young {animal} is called {a young}."],
          held=["What do you call a baby {animal}?"], entries=ANIMALS, weight=1.5),
    topic("animal-is-yes", ["Is {a animal} {a kind}?"], ["Yes, {a animal} is {a kind}."],
          entries=EVERY_ANIMAL, weight=0.5),
    topic("animal-is-no", ["Is {a animal} {a wrong}?"],
          ["No, {a animal} is not {a wrong}. It is {a kind}."], weight=0.5,
          entries=[{**a, "wrong": k} for a in EVERY_ANIMAL for k in KINDS if k != a["kind"]]),
    topic("animal-size", ["Which is bigger, {a one} or {a other}?",
                          "What is bigger, {a one} or {a other}?",
                          "Is {a one} bigger than {a other}?"],
          ["{A big} is bigger than {a small}."],
          held=["Which animal is bigger, {a one} or {a other}?"],
          entries=[{"one": x, "other": y, "big": max(x, y, key=SIZES.index),
                    "small": min(x, y, key=SIZES.index)}
                   for x in SIZES for y in SIZES if x != y]),
    topic("colour", ["What colour is {thing}?", "What color is {thing}?",
                     "Which colour is {thing}?", "What colour has {thing}?",
                     "Tell me the colour of {thing}.",
                     "What is the colour of {thing}?", "What is the color of {thing}?"],
          ["{Thing} is {colour}.", "The colour of {thing} is {colour}."],
          held=["Which color is {thing}?", "Please tell me the color of {thing}."],
          entries=COLOURS, weight=2.0),
    topic("mix", ["What do you get when you mix {one} and {other}?", "Mix {one} and {other}.",
                  "What colour do {one} and {other} make?",
                  "What colour do you get from {one} and {other}?",
                  "What is {one} and {other} mixed?"],
          ["{One} and {other} make {mixed}."],
          held=["Which colour do you get from {one} and {other}?"],
          entries=[{**m, "One": m["one"]} for m in MIXES], weight=0.7),
    topic("food", ["What is {a food}?", "Tell me about {foods}.", "What are {foods}?",
                   "Is {a food} a fruit or a vegetable?", "What kind of food is {a food}?",
                   "How do {foods} taste?", "Describe {a food}.", "What sort of fruit is {a food}?",
           "Which kind of food is {a food}?", "Is {a food} a fruit?",
           "Is {a food} a vegetable?"],
          ["{A food} is a {group}. It tastes {taste}.",
           "{A food} is a {group} that tastes {taste}."],
          held=["Could you describe {a food}?", "What sort of food is {a food}?"],
          entries=FOOD, weight=1.5),
    topic("source", ["Where does {product} come from?", "What is {product} made from?",
                     "How do we get {product}?", "What gives us {product}?",
                     "From where does {product} come?", "Who or what makes {product}?"],
          ["{Product} comes from {source}.", "We get {product} from {source}."],
          held=["From what do we get {product}?"], entries=SOURCES),
    topic("list", ["List three {things}.", "Name three {things}.", "Give me three {things}.",
                   "Can you name three {things}?", "Tell me three {things}.",
                   "Give me a list of {things}.", "Name some {things}.", "List some {things}.",
                   "What are some {things}?", "Which {things} do you know?",
                   "Tell me some {things}.", "Write down three {things}."],
          ["Three {things} are {list}.", "Here are three {things}: {list}."],
          held=["Please name three {things}.", "What are three {things}?"],
          entries=LISTS, weight=1.5),
]

"""Definitions, reasons, uses, work and advice, as topics. One line per fact: `key = answer`."""

from __future__ import annotations

from .grammar import Entry, Topic, topic


def lines(fields: tuple[str, str], text: str) -> list[Entry]:
    """Returns entries from lines of the form `left = right`."""
    rows = [line.split(" = ") for line in text.strip().splitlines()]
    return [{fields[0]: left, fields[1]: right} for left, right in rows]


DEFINITIONS = lines(("thing", "what"), """
sun = a star that gives us light and warmth
moon = a ball of rock that goes round the Earth
star = a very hot ball of gas far away
planet = a large ball that goes round a star
sea = a very large body of salt water
ocean = a very large sea
river = a long stream of water that flows to the sea
lake = a large body of water with land around it
mountain = a very high piece of land
hill = a low mountain
forest = a large place with many trees
desert = a dry place with very little rain
island = a piece of land with water all around it
beach = a place with sand beside the sea
cloud = a mass of small drops of water in the sky
rainbow = an arch of colours in the sky
storm = a time of strong wind and rain
tree = a tall plant with a trunk and leaves
flower = the colourful part of a plant
garden = a piece of land where people grow plants
house = a building where people live
school = a place where children learn
hospital = a place where doctors help ill people
library = a place with many books
market = a place where people buy and sell things
bakery = a place where bread is made
farm = a place where people grow food and keep animals
city = a large place where many people live
village = a small place where some people live
country = a large piece of land with its own laws
street = a road with houses on its sides
bridge = a way over a river or a road
book = a set of pages that you can read
story = a text about people and what they do
poem = a short text with a beautiful sound
song = music with words
letter = a message on paper
word = a group of letters with a meaning
sentence = a group of words with a full meaning
number = a sign that tells how many
clock = a thing that shows the time
window = an opening in a wall that lets in light
door = a part of a wall that you can open
table = a flat piece of furniture with legs
chair = a seat for one person
bed = a piece of furniture for sleeping
car = a vehicle with four wheels and an engine
bicycle = a vehicle with two wheels
train = a long vehicle that runs on rails
boat = a small vehicle that goes on water
ship = a large vehicle that goes on water
plane = a vehicle that flies in the air
friend = a person whom you like and trust
family = a group of people who are related
teacher = a person who helps others to learn
child = a young person
king = a man who rules a country
queen = a woman who rules a country
dream = a picture in your mind while you sleep
game = something that people play for fun
sport = a game for the body
ball = a round thing that people throw or kick
piano = a large musical instrument with black and white keys
guitar = a musical instrument with six strings
drum = a musical instrument that you hit
wheel = a round thing that turns
map = a picture of a place seen from above
coin = a small round piece of metal money
triangle = a shape with three sides
square = a shape with four equal sides
circle = a perfectly round shape
seed = a small thing from which a plant grows
egg = a round thing from which a bird comes
nest = a home that a bird builds
computer = a machine that works with data
phone = a machine for talking with people far away
robot = a machine that can move and do work
engine = a machine that makes things move
battery = a thing that stores electricity
program = a list of steps for a computer
language model = a program that reads text and writes the next words
neural network = a program that learns from examples
model = a program that has learned from many examples
prompt = the text that you give to a model
network = a group of computers that are connected
server = a computer that works for other computers
blockchain = a list of records that many computers keep together
smart contract = a program that runs on a blockchain
hash = a short number that stands for some data
signature = a proof that a person agreed to something
key = a thing that opens a lock
wallet = a thing that holds your money or your keys
""")

MASS = lines(("thing", "what"), """
water = a clear liquid that all living things need
rain = water that falls from the clouds
snow = frozen water that falls in soft white flakes
ice = frozen water
wind = air that moves
fire = hot light that comes from things that burn
air = the gas that we breathe
gold = a yellow metal that does not rust
iron = a strong and heavy metal
glass = a hard material that you can see through
wood = the hard part of a tree
paper = a thin material made from wood
milk = a white drink from cows
bread = a food made from flour and water
honey = a sweet food made by bees
cheese = a food made from milk
tea = a hot drink made from leaves
coffee = a hot drink made from roasted beans
music = sound that is made to be beautiful
art = something that people make to be seen or felt
money = what we use to buy things
time = what a clock measures
light = what lets us see
love = a strong and warm feeling for someone
friendship = a warm bond between people
gravity = the force that pulls things to the ground
electricity = a form of energy that flows through wires
energy = what makes things move and change
science = the careful study of the world
mathematics = the study of numbers and shapes
history = the story of the past
weather = what the sky and the air do each day
artificial intelligence = the art of making machines that can think and learn
AI = short for artificial intelligence, the art of making machines that learn
machine learning = a way for computers to learn from examples
inference = the work of running a model to get an answer
training = the work of teaching a model with examples
software = the set of programs on a computer
the internet = a network that connects computers all over the world
the Earth = the planet on which we live
""")

WHY = lines(("fact", "reason"), """
is the sky blue = The sky is blue because the air scatters blue light more than red light.
is the sea salty = The sea is salty because rivers bring salt from the rocks into it.
is the grass green = Grass is green because its leaves hold a green substance that catches light.
is the sun hot = The sun is hot because gas burns inside it like a great fire.
is snow white = Snow is white because its small crystals send back all the light.
is ice cold = Ice is cold because it is frozen water.
does it rain = It rains because the drops of water in the clouds become too heavy.
does it snow = It snows because the water in the clouds freezes when the air is cold.
do birds sing = Birds sing to find a partner and to show where they live.
do birds fly south = Birds fly south because the winter is cold and there is little food.
do we sleep = We sleep because the body and the mind need to rest.
do we dream = We dream because the mind keeps working while we sleep.
do we eat = We eat because food gives us energy.
do we breathe = We breathe because the body needs fresh air.
do we laugh = We laugh because something is funny or because we are happy.
do people cry = People cry because they are sad, hurt or very happy.
do people work = People work to earn money and to help others.
do leaves fall = Leaves fall in autumn because the tree rests in winter.
do bees make honey = Bees make honey because they need food for the winter.
do cats purr = Cats purr because they feel safe and happy.
do dogs bark = Dogs bark to warn us or because they want to play.
do fish live in water = Fish live in water because they breathe with gills.
do stars shine = Stars shine because they are very hot.
does the moon shine = The moon shines because it sends back the light of the sun.
is there day and night = There is day and night because the Earth turns.
are there seasons = There are seasons because the Earth leans to one side as it goes round the sun.
do things fall = Things fall because gravity pulls them to the ground.
do boats float = Boats float because they are lighter than the water that they push away.
do plants need light = Plants need light because they make their food with it.
do plants need water = Plants need water because it carries food through the whole plant.
do we brush our teeth = We brush our teeth because food can make holes in them.
do we wash our hands = We wash our hands because dirt can make us ill.
do we wear coats = We wear coats because they keep us warm.
do children go to school = Children go to school because they want to learn.
do lions roar = Lions roar to show how strong they are.
do bears sleep in winter = Bears sleep in winter because there is little food.
do camels have humps = Camels have humps because they store fat in them.
do zebras have stripes = Zebras have stripes because stripes help them to hide.
do giraffes have long necks = Giraffes have long necks because they eat leaves from tall trees.
do rainbows appear = Rainbows appear because drops of rain split the light of the sun.
does bread rise = Bread rises because yeast makes small bubbles in it.
does metal rust = Metal rusts because it meets water and air.
is honey sweet = Honey is sweet because it is full of sugar.
is fire hot = Fire is hot because burning gives off heat.
do clocks tick = Clocks tick because small wheels turn inside them.
do we have money = We have money because it makes buying and selling easy.
is water wet = Water is wet because it is a liquid that sticks to things.
is training a model slow = Training a model is slow because it needs very many steps.
""")

USES = lines(("tool", "use"), """
hammer = drive nails into wood
saw = cut wood
knife = cut food
spoon = eat soup
fork = eat food
cup = drink tea or coffee
pot = cook food
pan = fry food
broom = sweep the floor
needle = sew clothes
pen = write on paper
pencil = write and draw
brush = paint or clean things
ladder = climb up high
rope = tie things together
lamp = light a room
candle = light a room
umbrella = stay dry in the rain
bag = carry things
basket = carry things
bucket = carry water
shovel = dig holes
rake = gather leaves
mirror = see yourself
comb = tidy your hair
towel = dry yourself
soap = wash yourself
blanket = keep warm
camera = take pictures
telescope = look at the stars
compass = find the way
scale = weigh things
ruler = measure and draw lines
""")

JOBS = lines(("worker", "work"), """
baker = bakes bread
farmer = grows food
teacher = helps people to learn
doctor = helps ill people
nurse = cares for ill people
cook = makes food
gardener = cares for plants
fisherman = catches fish
pilot = flies planes
sailor = works on a ship
driver = drives a car or a bus
painter = paints walls or pictures
singer = sings songs
writer = writes books
builder = builds houses
carpenter = makes things from wood
tailor = makes clothes
dentist = cares for teeth
judge = decides what is right by the law
firefighter = puts out fires
postman = brings letters
librarian = cares for books
scientist = studies the world
engineer = designs machines
programmer = writes programs for computers
shepherd = looks after sheep
beekeeper = looks after bees
miner = digs for coal and metal
musician = plays music
butcher = sells meat
""")

ADVICE = lines(("task", "how"), """
make tea = Boil some water, pour it on the tea leaves and wait for four minutes.
make coffee = Grind the beans, pour hot water over them and wait for a few minutes.
make bread = Mix flour, water, salt and yeast, let the dough rise and bake it.
cook rice = Put the rice in twice as much water and cook it slowly.
cook an egg = Put the egg in boiling water and wait for six minutes.
cook pasta = Boil the pasta in salted water for ten minutes.
make a salad = Cut some vegetables, mix them and add a little oil and salt.
bake a cake = Mix flour, sugar, eggs and butter, and bake the dough in the oven.
make soup = Cut some vegetables and cook them in water with a little salt.
sleep better = Go to bed at the same time each day and keep the room dark.
learn a language = Learn a few words each day and speak with other people.
learn to swim = Find a good teacher, start in low water and practise often.
make friends = Be kind, listen well and ask people about their lives.
stay healthy = Eat well, sleep enough and move every day.
save money = Spend less than you earn and keep the rest.
plant a tree = Dig a hole, put in the young tree, fill the hole and add water.
grow tomatoes = Plant the seeds in good soil, give them sun and add water each day.
clean a window = Wash the window with warm water and dry it with a soft cloth.
wash clothes = Put the clothes in water with soap, rub them and let them dry.
write a letter = Start with a greeting, say what you want to say and sign your name.
write a story = Think of a person, a place and a problem, and tell what happens.
draw a cat = Draw a round head, two ears, a long body and a tail.
light a fire = Put small dry sticks under large ones and light them from below.
find north = Look for the North Star at night, or use a compass.
read faster = Read a little each day and choose books that you like.
calm down = Breathe slowly, count to ten and think of something nice.
""")



def statement(reason: str) -> str:
    """Returns the part before "because" or "to": the fact that a reason explains."""
    mark = " because " if " because " in reason else " to "
    fact = reason.split(mark)[0]
    return fact[0].lower() + fact[1:]


TOPICS: list[Topic] = [
    topic("definition", ["What is {a thing}?", "What's {a thing}?", "Explain what {a thing} is.",
                         "Tell me what {a thing} is.", "Define {thing}.", "Explain {thing}.",
                         "What does {thing} mean?", "Describe {a thing}.", "What is the {thing}?",
                         "What is {a thing}? Answer in one sentence."],
          ["{A thing} is {what}."],
          held=["Can you explain what {a thing} is?", "What does the word {thing} mean?"],
          entries=DEFINITIONS[2:], weight=2.0),
    topic("definition-the", ["What is the {thing}?", "Explain what the {thing} is.",
                             "Tell me what the {thing} is.", "Tell me about the {thing}.",
                             "Describe the {thing}."],
          ["The {thing} is {what}."], held=["Can you explain what the {thing} is?"],
          entries=DEFINITIONS[:2], weight=3.0),
    topic("definition-mass", ["What is {thing}?", "What's {thing}?", "Explain what {thing} is.",
                              "Tell me what {thing} is.", "Define {thing}.", "Explain {thing}.",
                              "Tell me about {thing}.", "Describe {thing}.",
                              "Explain {thing} in one sentence."],
          ["{Thing} is {what}."],
          held=["Can you explain what {thing} is?", "What do you know about {thing}?"],
          entries=MASS, weight=2.5),
    topic("why", ["Why {fact}?", "Why {fact}? Answer in one sentence.", "Why {fact}, please?",
                  "Tell me why {statement}.", "Explain why {statement}.",
                  "Do you know why {statement}?", "Can you explain why {statement}?"],
          ["{reason}"], held=["Can you tell me why {statement}?", "Explain to me: why {fact}?",
                              "I would like to know why {statement}."],
          entries=[{**why, "statement": statement(why["reason"])} for why in WHY], weight=3.0),
    topic("use", ["What is {a tool} for?", "What do we use {a tool} for?", "What is {a tool}?",
                  "What can I do with {a tool}?", "Why do people need {a tool}?",
                  "What is the use of {a tool}?"],
          ["{A tool} is used to {use}.", "We use {a tool} to {use}."],
          held=["What do people use {a tool} for?"], entries=USES, weight=1.5),
    topic("job", ["What does {a worker} do?", "What is {a worker}?",
                  "What is the job of {a worker}?",
                  "What is the work of {a worker}?", "Tell me what {a worker} does."],
          ["{A worker} {work}.", "{A worker} is a person who {work}."],
          held=["What work does {a worker} do?"], entries=JOBS, weight=1.5),
    topic("job-reverse", ["Who {work}?", "What do you call a person who {work}?"],
          ["{A worker} {work}."], entries=JOBS),
    topic("advice", ["How do I {task}?", "How can I {task}?", "Tell me how to {task}.",
                     "How do you {task}?", "I want to {task}. How?", "How to {task}?",
                     "Explain how to {task}.", "Please help me to {task}."],
          ["{how}"], held=["Can you tell me how to {task}?", "What must I do to {task}?"],
          entries=ADVICE, weight=2.5),
]

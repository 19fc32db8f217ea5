"""General knowledge: people, records, planets; and follow-up questions such as "Tell me more."."""

from __future__ import annotations

from .grammar import Topic, topic
from .knowledge import lines
from .geography import table

PEOPLE = lines(("person", "who"), """
Albert Einstein = a physicist who changed how we think about space and time
Isaac Newton = a scientist who described gravity
Marie Curie = a scientist who studied radioactive matter
Charles Darwin = a scientist who explained how living things change
Galileo Galilei = a scientist who looked at the planets with a telescope
Ada Lovelace = a mathematician who wrote the first computer program
Alan Turing = a mathematician who helped to found computer science
Leonardo da Vinci = an artist and inventor from Italy
Vincent van Gogh = a painter from the Netherlands
Pablo Picasso = a painter from Spain
Claude Monet = a painter from France
William Shakespeare = a writer of plays and poems from England
Jane Austen = a writer of novels from England
Homer = a poet of old Greece
Wolfgang Amadeus Mozart = a composer from Austria
Ludwig van Beethoven = a composer from Germany
Johann Sebastian Bach = a composer from Germany
Socrates = a thinker of old Greece
Plato = a thinker of old Greece
Aristotle = a thinker of old Greece
Cleopatra = a queen of old Egypt
Julius Caesar = a ruler of old Rome
Napoleon = an emperor of France
Mahatma Gandhi = a leader who made India free without violence
Nelson Mandela = a leader who helped to free the people of South Africa
Martin Luther King = a leader who fought for equal rights without violence
Neil Armstrong = the first person on the moon
Christopher Columbus = a sailor who crossed the Atlantic Ocean
Marco Polo = a traveller from Italy who went to China
Satoshi Nakamoto = the unknown person who made Bitcoin
""")

RECORDS = lines(("what", "answer"), """
largest ocean = the Pacific Ocean
largest planet = Jupiter
largest animal = the blue whale
largest country = Russia
largest continent = Asia
largest desert = the Antarctic desert
smallest continent = Australia
smallest country = Vatican City
smallest planet = Mercury
highest mountain = Mount Everest
highest waterfall = Angel Falls
tallest animal = the giraffe
fastest animal = the peregrine falcon
fastest land animal = the cheetah
longest river = the Nile
deepest lake = Lake Baikal
hottest planet = Venus
coldest continent = Antarctica
nearest star = the sun
hardest natural material = diamond
lightest gas = hydrogen
""")

PLANETS = table("planet place fact", """
Mercury, first, very small and close to the sun
Venus, second, covered with thick clouds
Earth, third, our home
Mars, fourth, red and cold
Jupiter, fifth, the largest of all
Saturn, sixth, known for its rings
Uranus, seventh, a cold ball of gas
Neptune, eighth, blue and far away
""")

MAKERS = table("did work maker", """
wrote, Hamlet, William Shakespeare
wrote, Romeo and Juliet, William Shakespeare
wrote, Don Quixote, Miguel de Cervantes
wrote, the Odyssey, Homer
wrote, Pride and Prejudice, Jane Austen
wrote, War and Peace, Leo Tolstoy
painted, the Mona Lisa, Leonardo da Vinci
painted, The Starry Night, Vincent van Gogh
painted, Guernica, Pablo Picasso
invented, the telephone, Alexander Graham Bell
invented, the light bulb, Thomas Edison
invented, the printing press, Johannes Gutenberg
invented, the World Wide Web, Tim Berners-Lee
discovered, gravity, Isaac Newton
discovered, penicillin, Alexander Fleming
made, Bitcoin, Satoshi Nakamoto
""")

COUNTS = table("things where count", """
planets, in the solar system, eight
continents, on Earth, seven
oceans, on Earth, five
letters, in the English alphabet, 26
colours, in a rainbow, seven
bones, in the human body, 206
players, in a football team, eleven
keys, on a piano, 88
wheels, on a tricycle, three
""")

THINGS = lines(("thing", "what"), """
Bitcoin = a form of digital money that works without a bank
Ethereum = a blockchain that runs programs
Solana = a fast blockchain that runs programs
IPFS = a network where files are found by their content
Python = a programming language that is easy to read
JavaScript = the programming language of web pages
Linux = a free operating system for computers
the World Wide Web = a set of linked pages on the internet
the Eiffel Tower = a tall iron tower in Paris
the Great Wall = a very long wall in China
the Mona Lisa = a famous painting by Leonardo da Vinci
the solar system = the sun and all that goes round it
the Moon = a ball of rock that goes round the Earth
the Sun = a star that gives us light and warmth
Mount Everest = the highest mountain on Earth
the Nile = a very long river in Africa
the Amazon = a great river in South America
the Pacific Ocean = the largest ocean on Earth
Europe = a continent with many countries
Africa = a large and warm continent
Asia = the largest continent
Antarctica = a continent that is covered with ice
Christmas = a holiday in December
football = a game in which two teams kick a ball
chess = a board game for two players
open source = a way to share software so that everyone can read and change it
ChatGPT = a well-known chat program made by OpenAI
deep learning = a way for machines to learn with many layers
""")

TOPICS: list[Topic] = [
    topic("person", ["Who is {person}?", "Who was {person}?", "Tell me about {person}.",
                     "What do you know about {person}?", "What did {person} do?"],
          ["{person} was {who}."], held=["Can you tell me who {person} was?"], entries=PEOPLE,
          weight=2.0),
    topic("record", ["What is the {what}?", "Which is the {what}?", "Name the {what}.",
                     "What is the {what} in the world?", "Tell me the {what}."],
          ["The {what} is {answer}."], held=["Do you know the {what}?"], entries=RECORDS,
          weight=2.0),
    topic("planet", ["What is {planet}?", "Tell me about {planet}.", "What is the planet {planet}?",
                     "Tell me about the planet {planet}.", "Describe {planet}."],
          ["{planet} is the {place} planet from the sun. It is {fact}."],
          held=["What do you know about the planet {planet}?"], entries=PLANETS, weight=2.0),
    topic("maker-of", ["Who {did} {work}?", "Tell me who {did} {work}.",
                       "Do you know who {did} {work}?"],
          ["{maker} {did} {work}."], held=["Which person {did} {work}?"], entries=MAKERS,
          weight=2.0),
    topic("counts", ["How many {things} are {where}?", "How many {things} are there {where}?",
                     "Tell me how many {things} are {where}."],
          ["There are {count} {things} {where}."], held=["What number of {things} is {where}?"],
          entries=COUNTS, weight=2.0),
    topic("thing", ["What is {thing}?", "What's {thing}?", "Explain {thing}.", "Describe {thing}.",
                    "Tell me about {thing}.", "Explain what {thing} is.", "Define {thing}."],
          ["{Thing} is {what}."],
          held=["What do you know about {thing}?", "Can you explain what {thing} is?"],
          entries=THINGS, weight=2.0),
    topic("gpu", ["What is a GPU?", "Explain what a GPU is.", "What's a GPU?", "What are GPUs?"],
          ["A GPU is a chip that does many sums at once."], held=["Can you explain what a GPU is?"],
          weight=6),
    topic("planets", ["Name the planets.", "List the planets.", "What are the planets?",
                      "Which planets are there?"],
          ["The planets are Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus and Neptune."],
          held=["Name the eight planets."], weight=6),
    topic("rainbow", ["What are the colours of the rainbow?", "Name the colours of the rainbow.",
                      "Which colours are in a rainbow?"],
          ["The colours of the rainbow are red, orange, yellow, green, blue, indigo and violet."],
          held=["List the colours of the rainbow."], weight=5),
    topic("continents", ["Name the continents.", "What are the continents?",
                         "List the seven continents.", "Which continents are there?"],
          ["The continents are Africa, Antarctica, Asia, Australia, Europe, North America and "
           "South America."], held=["Name the seven continents."], weight=5),
    topic("more", ["Tell me more.", "More, please.", "Go on.", "Continue.", "And then?",
                   "What else?", "Can you say more?", "Please continue."],
          ["I am sorry, that is all that I know about it."], held=["Can you tell me more?"],
          weight=10),
    topic("why-so", ["Why?", "Why is that?", "Why not?", "How so?", "Are you sure?", "Really?",
                     "How do you know that?"],
          ["I am not sure. I am a small model and I can be wrong."], held=["Why is it so?"],
          weight=10),
    topic("meaning", ["What is the meaning of life?", "What is the meaning of everything?",
                      "Why are we here?"],
          ["Many people say that the meaning of life is to love and to help others."],
          held=["Tell me the meaning of life."], weight=6),
    topic("rain-plan", ["What should I do today?", "I am bored. What should I do?",
                        "Give me an idea.", "What can I do this evening?",
                        "What should I do at home?"],
          ["You could read a book, call a friend or go for a walk."],
          held=["What shall I do today?"], weight=6),
    topic("eat-plan", ["What should I eat?", "What should I cook?", "Give me a recipe.",
                       "What can I cook for dinner?", "I am hungry. What should I eat?"],
          ["You could make a soup: cut some vegetables and cook them in water with a little salt."],
          held=["What shall I eat today?"], weight=6),
    topic("wear-plan", ["What should I wear in the {kind}?", "What do I wear in the {kind}?",
                        "What should I wear when I walk in the {kind}?"],
          ["In the {kind} you should wear {clothes}."], held=["What shall I wear in the {kind}?"],
          entries=table("kind clothes", """
rain, a raincoat and boots
snow, a warm coat and gloves
sun, a hat and light clothes
cold, a warm coat
wind, a thick jacket
"""), weight=2.0),
]

"""Facts about countries, time, numbers, family and the body, as topics."""

from __future__ import annotations

from .grammar import Entry, topic


def table(fields: str, rows: str) -> list[Entry]:
    """Returns entries from lines of values separated by commas."""
    names = fields.split()
    entries: list[Entry] = []
    for row in rows.strip().splitlines():
        values = [value.strip() for value in row.split(",")]
        entries.append(dict(zip(names, values, strict=True)))
    return entries


COUNTRIES = table("country capital continent language", """
France, Paris, Europe, French
Germany, Berlin, Europe, German
Italy, Rome, Europe, Italian
Spain, Madrid, Europe, Spanish
Portugal, Lisbon, Europe, Portuguese
Austria, Vienna, Europe, German
Poland, Warsaw, Europe, Polish
Greece, Athens, Europe, Greek
Ireland, Dublin, Europe, English and Irish
Norway, Oslo, Europe, Norwegian
Sweden, Stockholm, Europe, Swedish
Finland, Helsinki, Europe, Finnish and Swedish
Denmark, Copenhagen, Europe, Danish
Iceland, Reykjavik, Europe, Icelandic
Hungary, Budapest, Europe, Hungarian
Romania, Bucharest, Europe, Romanian
Bulgaria, Sofia, Europe, Bulgarian
Croatia, Zagreb, Europe, Croatian
Ukraine, Kyiv, Europe, Ukrainian
England, London, Europe, English
Scotland, Edinburgh, Europe, English
Belgium, Brussels, Europe, "Dutch and French"
the Netherlands, Amsterdam, Europe, Dutch
Switzerland, Bern, Europe, German and French
the Czech Republic, Prague, Europe, Czech
Turkey, Ankara, Asia, Turkish
Russia, Moscow, Europe, Russian
China, Beijing, Asia, Chinese
Japan, Tokyo, Asia, Japanese
India, New Delhi, Asia, Hindi and English
Thailand, Bangkok, Asia, Thai
Vietnam, Hanoi, Asia, Vietnamese
South Korea, Seoul, Asia, Korean
Indonesia, Jakarta, Asia, Indonesian
Nepal, Kathmandu, Asia, Nepali
Iran, Tehran, Asia, Persian
Egypt, Cairo, Africa, Arabic
Morocco, Rabat, Africa, Arabic
Kenya, Nairobi, Africa, Swahili and English
Ghana, Accra, Africa, English
Nigeria, Abuja, Africa, English
Ethiopia, Addis Ababa, Africa, Amharic
Senegal, Dakar, Africa, French
Canada, Ottawa, North America, English and French
Mexico, Mexico City, North America, Spanish
Cuba, Havana, North America, Spanish
the United States, Washington, North America, English
Brazil, Brasilia, South America, Portuguese
Argentina, Buenos Aires, South America, Spanish
Chile, Santiago, South America, Spanish
Peru, Lima, South America, Spanish and Quechua
Colombia, Bogota, South America, Spanish
Australia, Canberra, Oceania, English
New Zealand, Wellington, Oceania, English and Maori
""".replace('"', ""))

OPPOSITES = table("one other", """
hot, cold
big, small
long, short
high, low
fast, slow
old, young
happy, sad
day, night
light, dark
black, white
wet, dry
hard, soft
full, empty
open, closed
near, far
good, bad
early, late
clean, dirty
rich, poor
strong, weak
up, down
left, right
true, false
loud, quiet
heavy, light
thick, thin
wide, narrow
sweet, bitter
first, last
begin, end
buy, sell
give, take
win, lose
love, hate
always, never
inside, outside
""")

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
          "September", "October", "November", "December"]
LENGTHS = ["31", "28", "31", "30", "31", "30", "31", "31", "30", "31", "30", "31"]
SEASONS = ["winter", "winter", "spring", "spring", "spring", "summer", "summer", "summer",
           "autumn", "autumn", "autumn", "winter"]
SEASON_NAMES = ["spring", "summer", "autumn", "winter"]


def cycle(names: list[str]) -> list[Entry]:
    """Returns each name with the one before and the one after it."""
    count = len(names)
    return [{"this": names[i], "before": names[i - 1], "after": names[(i + 1) % count]}
            for i in range(count)]


MONTH_ENTRIES = [{"month": m, "days": n, "season": s}
                 for m, n, s in zip(MONTHS, LENGTHS, SEASONS, strict=True)]

FAMILY = table("phrase relative", """
mother's mother, grandmother
father's mother, grandmother
mother's father, grandfather
father's father, grandfather
mother's sister, aunt
father's sister, aunt
mother's brother, uncle
father's brother, uncle
brother's son, nephew
sister's son, nephew
brother's daughter, niece
sister's daughter, niece
uncle's son, cousin
aunt's daughter, cousin
son's son, grandson
daughter's daughter, granddaughter
""")

BODY = table("part use number", """
eyes, see, two
ears, hear, two
legs, walk, two
hands, hold things, two
feet, stand, two
arms, carry things, two
fingers, touch things, ten
teeth, chew our food, thirty-two
lungs, breathe, two
""")

COUNTRY_TOPICS = [
    topic("capital", [
        "What is the capital of {country}?", "Which city is the capital of {country}?",
        "Tell me the capital of {country}.", "Name the capital of {country}.",
        "What's the capital of {country}?", "Capital of {country}?",
        "What is the capital city of {country}?", "What city is the capital of {country}?",
    ], ["The capital of {country} is {capital}.", "{capital} is the capital of {country}."],
        held=["Please tell me what the capital of {country} is.",
              "I would like to know the capital of {country}.", "{Country} has which capital?"],
        entries=COUNTRIES, weight=3.0),
    topic("capital-of", [
        "Which country is {capital} the capital of?", "What country has the capital {capital}?",
        "{capital} is the capital of which country?", "Where is {capital}?",
        "In which country is {capital}?", "Tell me about {capital}.", "What is {capital}?",
    ], ["{capital} is the capital of {country}.",
        "{capital} is a city in {country}. It is the capital."],
        held=["What country is {capital} in?", "Of which country is {capital} the capital?"],
        entries=COUNTRIES, weight=1.5),
    topic("country", [
        "Where is {country}?", "On which continent is {country}?", "What is {country}?",
        "Which continent is {country} on?", "Tell me about {country}.",
        "In which part of the world does {country} lie?", "What can you say about {country}?",
        "Is {country} a country?",
    ], ["{Country} is a country in {continent}.",
        "{Country} is a country in {continent}. Its capital is {capital}."],
        held=["In which part of the world is {country}?", "What do you know about {country}?"],
        entries=COUNTRIES, weight=1.5),
    topic("language", [
        "What language do people speak in {country}?", "Which language is spoken in {country}?",
        "What do people speak in {country}?",
        "Which language do people in {country} speak?", "What do the people of {country} speak?",
        "What is the language of {country}?",
    ], ["People in {country} speak {language}.", "In {country}, people speak {language}."],
        held=["Which language do the people of {country} speak?",
              "What language is spoken in {country}?"],
        entries=COUNTRIES, weight=1.0),
    topic("capital-yes", ["Is {capital} the capital of {country}?"],
          ["Yes, {capital} is the capital of {country}."], entries=COUNTRIES, weight=0.5),
    topic("capital-no", ["Is {wrong} the capital of {country}?"],
          ["No, the capital of {country} is {capital}."], weight=0.5,
          entries=[{**entry, "wrong": COUNTRIES[(i * 7 + 5 * k) % len(COUNTRIES)]["capital"]}
                   for i, entry in enumerate(COUNTRIES) for k in range(1, 6)
                   if (i * 7 + 5 * k) % len(COUNTRIES) != i]),
]

TIME_TOPICS = [
    topic("day-after", ["What day comes after {this}?", "Which day is after {this}?",
                        "What comes after {this}?", "If today is {this}, what is tomorrow?",
                        "Today is {this}. What day is tomorrow?",
                        "What is the day after {this}?", "What day follows {this}?"],
          ["The day after {this} is {after}.", "{after} comes after {this}."],
          held=["Which day comes after {this}?", "If today is {this}, what day is tomorrow?"],
          entries=cycle(DAYS), weight=3.0),
    topic("day-before", ["What day comes before {this}?", "Which day is before {this}?",
                         "What comes before {this}?", "Which day do we have before {this}?",
                         "What is the day before {this}?"],
          ["The day before {this} is {before}.", "{before} comes before {this}."],
          held=["Which day comes before {this}?"], entries=cycle(DAYS), weight=3.0),
    topic("month-after", ["What month comes after {this}?", "Which month is after {this}?",
                          "What is the month after {this}?", "What month follows {this}?"],
          ["The month after {this} is {after}.", "{after} comes after {this}."],
          held=["Which month comes after {this}?"], entries=cycle(MONTHS), weight=2.0),
    topic("month-days", ["How many days are in {month}?", "How many days does {month} have?",
                         "How long is {month}?", "How many days are there in {month}?"],
          ["{month} has {days} days.", "There are {days} days in {month}."],
          held=["Tell me how many days {month} has."], entries=MONTH_ENTRIES, weight=2.0),
    topic("month-season", ["In which season is {month}?", "What season is {month} in?",
                           "Which season is it in {month}?"],
          ["In the north of the world, {month} is in {season}.", "{month} is in {season}."],
          held=["What season is it in {month}?"], entries=MONTH_ENTRIES),
    topic("season-after", ["What season comes after {this}?", "Which season is after {this}?",
                           "What follows {this}?"],
          ["After {this} comes {after}.", "The season after {this} is {after}."],
          held=["Which season comes after {this}?"], entries=cycle(SEASON_NAMES)),
    topic("seasons", ["What are the seasons?", "Name the four seasons.", "List the seasons.",
                      "Which seasons are there?", "How many seasons are there?",
                      "Tell me about the seasons."],
          ["There are four seasons: spring, summer, autumn and winter."],
          held=["What are the four seasons of the year?"], weight=6),
    topic("days", ["What are the days of the week?", "Name the days of the week.",
                   "List the days of the week.", "Tell me the days of the week."],
          ["The days of the week are Monday, Tuesday, Wednesday, Thursday, Friday, Saturday "
           "and Sunday."], held=["What are the seven days of the week?"], weight=6),
    topic("months", ["What are the months of the year?", "Name the months.", "List the months.",
                     "Tell me the twelve months."],
          ["The months are January, February, March, April, May, June, July, August, September, "
           "October, November and December."], held=["Name the months of the year."], weight=6),
    topic("units", ["How many {parts} are in {a whole}?", "How many {parts} does {a whole} have?",
                    "How many {parts} are there in {a whole}?"],
          ["There are {count} {parts} in {a whole}.", "{A whole} has {count} {parts}."],
          held=["Tell me how many {parts} are in {a whole}."],
          entries=table("parts whole count", """
seconds, minute, 60
minutes, hour, 60
hours, day, 24
days, week, seven
months, year, twelve
days, year, 365
weeks, year, 52
years, century, one hundred
years, decade, ten
centimetres, metre, one hundred
metres, kilometre, one thousand
grams, kilogram, one thousand
legs, spider, eight
sides, triangle, three
sides, square, four
wheels, bicycle, two
wheels, car, four
players, football team, eleven
strings, guitar, six
"""), weight=2.0),
]

PEOPLE_TOPICS = [
    topic("opposite", ["What is the opposite of {one}?", "What's the opposite of {one}?",
                       "Give me the opposite of {one}.", "Tell me the opposite of {one}.",
                       "Which word means the opposite of {one}?", "Opposite of {one}?"],
          ["The opposite of {one} is {other}."],
          held=["Name the opposite of {one}.", "What word is the opposite of {one}?"],
          entries=OPPOSITES + [{"one": e["other"], "other": e["one"]} for e in OPPOSITES
                               if e["other"] != "light"], weight=1.5),
    topic("family", ["Who is my {phrase}?", "What do I call my {phrase}?",
                     "What is the word for my {phrase}?"],
          ["Your {phrase} is your {relative}."], held=["How do I call my {phrase}?"],
          entries=FAMILY),
    topic("body", ["What do we do with our {part}?", "What are {part} for?",
                   "What do people do with their {part}?", "What do we need {part} for?",
                   "What do people use their {part} for?",
                   "Why do we have {part}?"],
          ["We use our {part} to {use}.", "With our {part} we {use}."],
          held=["For what do we use our {part}?"], entries=BODY, weight=2.0),
    topic("body-number", ["How many {part} does a person have?", "How many {part} do I have?",
                          "How many {part} do people have?", "How many {part} has a person?",
                          "How many {part} are on a body?"],
          ["A person has {number} {part}.", "People have {number} {part}."],
          held=["How many {part} do we have?"], entries=BODY, weight=1.5),
]

"""Templates: sentences of the kinds of text that are rare in the data, with places for names.

Written for this purpose. {person}, {place}, {org} and {date} are names that the network is to
find; "|" is the end of a paragraph.
"""

import random
import re

from tei_tools.training.example import Name
from tei_tools.training.invented import Names

LETTERS = """\
{place}, {date}.|My dear {person},|
{place}|{date}|Dear {person},|
{date}|To {person}, {place}.|Sir,|
I am, dear Sir, your obedient servant,|{person}|
Ever yours affectionately,|{person}|
Believe me, my dear {person}, most truly yours,|{person}.|
My love to {person} and {person}, and tell {person} that I have his letter of {date}.
{person} & {person} go to {place} on {date}; we stay behind with {person}.
P.S. {person} begs to be remembered to you and to all at {place}.
"""

DIARIES = """\
{date}.|Called on {person} & found {person} there.
{date}. Rain. Wrote to {person}, {person} & {org}. Read till ten.
{date} -- Left {place} at six, breakfast at {place}, slept at {place}.
Dined at {person}'s with {person}, {person} and the girls. Home by {place}.
To {place} with {person}; saw {person}'s new house.
Letter from {person} at {place}. {person} poorly again.
"""

NEWSPAPERS = """\
{place}, {date}.--The steamer arrived this morning from {place} with the mails.
At a meeting of the {org} held on {date}, {person} in the chair, {person} moved a vote of thanks.
The {org} has elected {person}, of {place}, president, and {person} secretary.
{person}, of {place}, was committed for trial by {person}, charged with stealing two sheep.
MARRIED.--At {place}, on {date}, by {person}, {person} to {person}, of {place}.
DIED.--At {place}, {person}, aged 74 years, late of the {org}.
For sale, a farm of 200 acres near {place}, apply to {person}, {place}, or {person} at {place}.
Cleared, brig Active, {person}, for {place}; schooner Sally, {person}, {place}.
{person} of {place} was in town yesterday visiting {person}.
The bill passed {org} by a vote of 31 to 12, {person} and {person} voting nay.
Judgment against {org} was affirmed; {person} for the plaintiff, {person} for the defendant.
The troops of {person} have fallen back from {place} on {place}, says the {org} correspondent.
{org} will play {org} at {place} on {date}.
The road between {place} and {place} is impassable, and the mail for {place} is two days late.
Committee: Messrs. {person}, {person}, and {person}.
"""

TRAVELS = """\
We reached the town of {person}, a chief of the people beyond {place}, and he gave us an ox.
{person} sent his brother {person} with us as far as {place}.
The river at {place} is 300 yards broad; from there to {place} is five days' march.
{person} told me that {person} had fled to {place} before the fighting.
South of {place} lies {place}, the village of {person}.
Went with {person} and twelve men to {place}; {person} stayed to mend the waggon.
"""

NOTES = """\
See {person} on this passage; {person} reads otherwise, and {person} follows him.
So {person}, but {person} p. 142 takes it with the line before.
Cf. {person}, who found the manuscript at {place}.
"""

WEB = """\
From: {person}|To: {person}|Hi {person},|
Thanks,|{person}|{org}|{place}
I had lunch at {org} in {place} and would not go again.
Has anyone flown with {org} from {place} to {place}? {person} says they lose bags.
{person}, who runs {org}, said on {date} that the firm would leave {place}.
Call {person} at {org} about the contract with {org}.
{org} says its soldiers killed six men near {place}; {org} denied it.
Officials of {org} and {org} met {person} in {place} on {date}.
{person} joined {org} as an engineer and later worked for {org} in {place}.
i went to {place} with {person} and we loved it
"""

KINDS = tuple(
    tuple(part.splitlines()) for part in (LETTERS, DIARIES, NEWSPAPERS, TRAVELS, NOTES, WEB)
)

_SLOT = re.compile(r"\{(person|place|org|date)\}")
_OUTSIDE = re.compile(r"^(?:the |Messrs\. )")


def paragraph(names: Names, chance: random.Random, end: str) -> tuple[str, list[Name]]:
    """One to three sentences of one kind and their names; `end` ends a paragraph."""
    kind = chance.choice(KINDS)
    template = " ".join(chance.sample(kind, chance.randint(1, 3))).replace("|", end)
    draw = {
        "person": names.person,
        "place": names.place,
        "org": names.organisation,
        "date": names.date,
    }
    text, found, last = "", [], 0
    for slot in _SLOT.finditer(template):
        text += template[last : slot.start()]
        name = draw[slot[1]](chance)
        if text.endswith(("the ", "The ")):
            name = name.removeprefix("the ")
        outside = _OUTSIDE.match(name)
        start = len(text) + (outside.end() if outside else 0)
        text += name
        found.append((start, len(text), slot[1]))
        last = slot.end()
    return text + template[last:], found

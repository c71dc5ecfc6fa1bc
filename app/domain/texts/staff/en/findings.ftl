### What the checker of surveys finds, in their JSON and in their logic, with its place.

## A finding with its place

# $place is as in JSON: pages.0.questions.2.text
survey-said-at = { $place }: { $message }
survey-said-at-character = { $place }, character { $character }: { $message }

## The survey and what it asks; each stands behind its place

survey-key-letters = lower-case letters, digits and hyphens are needed
survey-name-missing = is missing
survey-languages-missing = at least one is needed
survey-one-lead = exactly one must ask for the lead metric { $metric }, not { $leads }
survey-no-key-of-ending = “{ $key }” cannot be the key of an ending
survey-no-key-of-page = “{ $key }” cannot be the key of a page
survey-no-key-of-question = “{ $key }” cannot be the key of a question
survey-no-key-of-choice = “{ $key }” cannot be the key of a choice
survey-consent-required = consent and contact details cannot be required
survey-statement-required = there is no answer to a statement
survey-lead-put-in = stands in mails as well, where there is nothing to put in
survey-words-needed = { $points } are needed, one for each point
survey-possible-not = { $from } to { $to } are possible, not { $given }
survey-possible = 1 to { $to } are possible
survey-files-possible = 1 to { $to } files are possible, not { $given }
survey-highest-above-lowest = the highest must be above the lowest
survey-steps = steps of { $step } do not lead from { $from } to { $to }
survey-decimals = at most 6 are kept
survey-latest-before-earliest = the latest day lies before the earliest
survey-fewest-needed = at least { $n } are needed
survey-exclusive-alone = means something only where several can be chosen
survey-kind-twice = there is a question of this kind already
survey-language-missing = { $language } is missing

## The logic as a whole

logic-no-page = A survey needs at least one page.
logic-no-ending = A survey needs at least one ending.
logic-unnameable = “{ $key }” means something else in a condition, so none can speak of this question.
logic-question-twice = There is an earlier question “{ $key }” already.
logic-leads-back = This leads back to “{ $key }”; a skip may only lead to a later page.
logic-not-earlier = “{ $key }” is not asked before this; only earlier answers can be used.
# $thing is a word by which the wordings choose.
logic-twice = There is more than one { $thing ->
    [page] page
    [ending] ending
    [row] row
   *[choice] choice
} “{ $key }”.
logic-unknown = There is no { $thing ->
    [page] page
    [ending] ending
    [question] question
    [row] row
    [fact] fact of the contact
   *[choice] choice
} “{ $name }”.
logic-unknown-but-near = There is no { $thing ->
    [page] page
    [ending] ending
    [question] question
    [row] row
    [fact] fact of the contact
   *[choice] choice
} “{ $name }”; did you mean “{ $meant }”?
logic-page-passed = Nobody gets to this page: every way leads past it.
logic-page-empty = Nobody sees this page: nothing is asked on it.
logic-page-never-shown = Nobody sees this page: it, or every question on it, has a condition that is never true.
logic-question-never-asked = Nobody is asked this: its condition is never true.
logic-skip-never-taken = Nobody takes this skip.
logic-ending-never-reached = No way leads to the ending “{ $key }”.

## What a condition or a text with placeholders asks of an answer

logic-always-there = “{ $subject }” is always there; please write answered({ $key }).
logic-file-in-text = “{ $subject }” is a file; a text cannot show it.
logic-rows-in-text = “{ $subject }” has several rows; please name one of them.
logic-statement = “{ $key }” is a statement and has no answer.
logic-nothing-to-count = “{ $key }” is no question with several choices, so there is nothing to count.
logic-rows = “{ $key }” has several rows; please name one of them, as in { $key }.{ $row }.
logic-ranking = “{ $key }” is a ranking; please ask for the rank of a choice, as in { $key }.{ $choice } = 1.
logic-file = “{ $key }” is a file; all to ask is answered({ $key }).
logic-no-parts = “{ $key }” has neither rows nor ranks; please write “{ $key }” alone.
logic-several-choices = “{ $subject }” may have several choices; please write { $subject } has { $with }.
# $sign is the comparison that was written, $signs those that can be used.
logic-no-order = “{ $sign }” is for numbers and dates; please use { $signs } or “in” here.
logic-no-reason = A contact reason is written like “billing/late-fee”; none is “{ $given }”.
# $is and $with are words by which the wordings choose.
logic-not-compared = “{ $subject }” is { $is ->
    [number] a number
    [choice] one choice
    [choices] several choices
    [date] a date
    [flag] true or false
   *[text] a text
}; it cannot be compared with { $with ->
    [number] a number
    [date] a date
    [flag] true or false
   *[text] a text
}.
logic-choices-are-texts = The choices of “{ $subject }” are texts in double quotes.
logic-has-no-several = “{ $subject }” is { $is ->
    [number] a number
    [choice] one choice
    [choices] several choices
    [date] a date
    [flag] true or false
   *[text] a text
}; “has” is for several choices. Please write { $subject } = { $choice }.
# The two ranges begin the two sentences behind them.
logic-range-whole = “{ $subject }” is a whole number from { $from } to { $to }
logic-range = “{ $subject }” is a number from { $from } to { $to }
logic-never-true = { $range }; this is never true.
logic-always-true = { $range }; this is true of every answer.

## How a condition or a placeholder is written

logic-too-long = This is { $length } characters long; at most { $limit } fit. Please shorten it.
logic-too-deep = Brackets and “not” nest more than { $limit } deep here. Please write it simpler.
logic-no-key = “{ $word }” is not written like a key: lower-case letters, digits and hyphens, such as “billing-1”.
logic-neither-number-nor-date = “{ $shown }” is neither a number, such as 6 or 2.5, nor a date, such as 2026-01-31.
logic-quotes-needed = A text stands in double quotes: "{ $shown }".
# $expected is one of those that follow, $found one of those behind them.
logic-expected = { $expected }; { $found }.
logic-unexpected = This cannot be read; { $found }.
logic-expected-condition = A condition is expected here, such as score <= 6
logic-expected-subject = The key of a question or a fact such as contact.channel is expected here
logic-expected-comparison = A comparison is expected here: { $signs }, “in” or “has”
logic-expected-value = A value is expected here, such as 6, "phone" or 2026-01-31
logic-expected-opening = An opening bracket is expected here
logic-expected-closing = A closing bracket is expected here
logic-expected-next-or-closing = A comma or a closing bracket is expected here
logic-expected-end = Here “and”, “or” or the end is expected
logic-expected-part = The key of a row or choice is expected here
logic-expected-fact = The name of a fact is expected here, such as channel
logic-expected-escaped = A backslash stands only before a double quote or another backslash
logic-expected-quote = The text needs a double quote at its end
logic-expected-name = The name of a fact or an answer is expected here, such as contact.reason or answer.score
logic-expected-question = The key of a question is expected here
logic-expected-default = A text in double quotes is expected here
logic-expected-braces = Two closing braces are expected here
logic-found-end = the text ends here
logic-found-blank = found a blank
logic-found-control = found a control character
logic-found = found “{ $word }”

## Why the JSON of a survey cannot be read: behind “This is no JSON” and “This is no survey”

json-at = { $what } at line { $line } column { $column }
json-ends-in-list = EOF while parsing a list
json-ends-in-object = EOF while parsing an object
json-ends-in-string = EOF while parsing a string
json-ends-in-value = EOF while parsing a value
json-expected-colon = expected `:`
json-expected-next-in-list = expected `,` or `]`
json-expected-next-in-object = expected `,` or `{"}"}`
json-expected-word = expected ident
json-expected-value = expected value
json-key-no-string = key must be a string
json-trailing-comma = trailing comma
json-trailing-characters = trailing characters
json-invalid-escape = invalid escape
json-invalid-number = invalid number
json-number-out-of-range = number out of range
json-control-character = control character (\u0000-\u001F) found while parsing a string
json-too-deep = recursion limit exceeded
json-questions-or-pages = a survey has either `questions`, on one page, or `pages`
json-missing-field = missing field `{ $name }`
json-duplicate-field = duplicate field `{ $name }`
json-unknown-field = unknown field `{ $name }`, expected { $expected }
json-unknown-word = unknown variant `{ $name }`, expected { $expected }
json-one-of = one of { $names }
json-either = { $first } or { $second }
json-invalid-length = invalid length { $length }, expected { $expected }
json-invalid-type = invalid type: { $given }, expected { $expected }
json-invalid-value = invalid value: { $given }, expected { $expected }

# The archive: minutes on paper, extracts, packages and a search over decisions.

# At the top of the minutes
archive-minutes-heading = Minutes: { $title }
archive-extract-heading = Extract of minutes: { $title }
archive-draft = Draft. The text can change until the minutes are locked.
archive-not-adjusted = The text is locked, but not everyone has adjusted it yet.
archive-number = Organisation number
archive-kind = Kind of meeting
archive-kind-annual = Annual meeting
archive-kind-extra-annual = Extra annual meeting
archive-kind-member = Members’ meeting
archive-kind-board = Board meeting
archive-kind-constituting = Constituting board meeting
archive-when = Time
archive-from-until = { $from } to { $until }
archive-place = Place
archive-called = Notice was sent
archive-chair = Chair of the meeting
archive-secretary = Secretary of the meeting
archive-adjusters = Adjusters
archive-tellers = Tellers
archive-waived = Exceptions made by the board
archive-footer = { $association }, { $day }

# The paragraphs
archive-paragraph = § { $number } { $heading }
archive-decision = Decision
archive-dissents = Reservations
archive-dissent = { $name } recorded a reservation against the decision.
archive-vote-acclamation = The meeting voted by acclamation.
archive-vote-show-of-hands = The meeting voted by show of hands.
archive-vote-secret = The meeting voted by secret ballot.
archive-vote-entitled =
    { $count ->
        [one] Those present had 1 vote between them.
       *[other] Those present had { $count } votes between them.
    }
archive-vote-majority-simple = The proposal with the most votes won.
archive-vote-majority-absolute = More than half of the votes were needed.
archive-vote-majority-bylaws = The majority that the bylaws ask for their own change was needed.
archive-vote-majority-percent =
    { $percent ->
        [67] At least two thirds of the votes were needed, as the bylaws ask for their own change.
       *[other] At least { $percent } per cent of the votes were needed, as the bylaws ask for their own change.
    }
archive-vote-casting = The votes were equal, and the chair’s casting vote decided.
archive-vote-option = Proposal
archive-vote-votes = Votes
archive-vote-abstained = Abstained
archive-elected =
    { $years ->
        [one] { $name } was elected as { $post } for 1 year.
       *[other] { $name } was elected as { $post } for { $years } years.
    }
archive-task-what = To be done
archive-task-who = Who
archive-task-due = By

# Signatures, attendance, roll, appendices
archive-signatures = Signatures
archive-signatures-text = Whoever adjusts the minutes on paper signs on the lines. Those who have adjusted electronically stand here with the day and the time.
archive-sign-secretary = Minutes taken by, secretary of the meeting
archive-sign-chair = Adjusted by, chair of the meeting
archive-sign-adjuster = Adjusted by, adjuster
archive-told-signed = Adjusted electronically on { $when }
archive-told-paper = Signed on paper, noted on { $when }
archive-attendance = Present
archive-attendance-count =
    { $count ->
        [one] 1 person took part.
       *[other] { $count } people took part.
    }
archive-attendance-guests =
    { $count ->
        [one] 1 guest was there, too.
       *[other] { $count } guests were there, too.
    }
archive-name = Name
archive-came = Came
archive-left = Left before the end
archive-guest = { $name } (guest)
archive-roll = Voting roll
archive-roll-text =
    { $count ->
        [one] The voting roll was settled on { $moment }. Those present then had 1 vote.
       *[other] The voting roll was settled on { $moment }. Those present then had { $count } votes.
    }
archive-proxy = { $holder } votes by proxy for { $giver }.
archive-appendices = Appendices
archive-appendices-text = The checksum of each file (SHA-256) stands under its name.
archive-appendix-number = No.
archive-appendix = Appendix
archive-appendix-name = { $title } ({ $file })

# Adjustment
archive-evidence = Adjustment
archive-evidence-text = The locked text has this hash (SHA-256). Each adjustment is of exactly that text.
archive-evidence-none = Nobody has adjusted it yet.
archive-adjusted-who = Name
archive-adjusted-as = As
archive-adjusted-how = How
archive-adjusted-when = When
archive-role-chair = chair of the meeting
archive-role-adjuster = adjuster
archive-way-signed = signed in
archive-way-paper = on paper
archive-adjusted-note = { $name } noted: { $note }
archive-addendum = Addendum { $number }

# Extract
archive-certified = Certified to be a true extract
archive-certified-text = Place and date:
archive-certified-name = Signature and name in print
archive-extract-adjusted = The minutes that this paragraph is taken from have been adjusted.
archive-extract-not-adjusted = The minutes that this paragraph is taken from have not been adjusted by everyone yet.
archive-extract-signed = { $name }, { $role }, adjusted them electronically on { $day }.
archive-extract-paper = { $name }, { $role }, signed on paper. This was noted on { $day }.
archive-extract-awaited = { $name }, { $role }, has not adjusted them yet.
archive-extract-corrected = The minutes were corrected after they were locked. See whether the correction is about this paragraph:
archive-extract-addendum = Addendum { $number }, { $day }, adjusted
archive-extract-addendum-open = Addendum { $number }, { $day }, not yet adjusted by all
archive-extract-noted = Somebody who adjusted them left a dissenting note. It is in the minutes.
archive-extract-whole = The extract is taken from the minutes whose locked text has this hash (SHA-256):

# Package
archive-index-hash = Hash
archive-index-hash-text = This is the hash of the locked text, the file content.json. That is the text which the adjusters confirmed.
archive-index-files = Files
archive-index-check = Check it yourself
archive-index-check-text = The file VERIFY.txt says how to check that no file was changed. All you need is a program that computes SHA-256.
archive-year-title = Minutes of { $year }
archive-year-text = Each meeting has a folder with the minutes, the appendices, and what shows how the meeting was called and the minutes adjusted. The file minutes.pdf is the minutes to read. The list SHA256SUMS beside this page has a checksum for every file in all folders.

# Search
archive-decisions-title = What did we decide?
archive-decisions-intro = Search the paragraphs of the minutes of all years.
archive-decisions-search = Search decisions
archive-decisions-q = Search for
archive-decisions-q-hint = For example: jetty. All the words you write must be in the paragraph.
archive-decisions-year = Year
archive-decisions-none = No paragraph has those words
archive-decisions-none-text = Try fewer words, a shorter part of the word or another year.
archive-decisions-empty = There are no minutes to search yet
archive-decisions-empty-text = Decisions are shown here once the first minutes are adjusted.
archive-decisions-paging = More decisions
archive-decisions-next = Older decisions
archive-found-at = { $meeting }, { $day }
archive-packages-title = A whole year to keep
archive-packages-text = Each file has the year’s locked minutes with appendices, notices and checksums. Hand it to the association archive and keep a copy.

# Faults
code-archive-not-locked = The minutes are not locked yet. Lock them first, then you can take this out.

# Associations: the directory, a village's own page, the board, the bylaws and the affiliations.

# Tabs at the top
tab-start = Start
tab-calendar = Calendar
tab-county = Overview
tab-meetings = Meetings
tab-members = Members
tab-board = Board

# Words for what an association is
kind-association = village association
kind-council = municipal village council
kind-network = network

legal-form-nonprofit = non-profit association
legal-form-economic = economic association
legal-form-informal = not a legal person of its own

post-chair = chair
post-vice-chair = vice chair
post-secretary = secretary
post-treasurer = treasurer
post-board-member = board member
post-deputy = deputy
post-auditor = auditor
post-nominator = nominating committee
post-contact = contact person

tongue-sv = Swedish
tongue-fi = Finnish
tongue-fit = Meänkieli
tongue-se = Northern Sámi
tongue-smj = Lule Sámi
tongue-sje = Pite Sámi
tongue-en = English

channel-email = e-mail to each member
channel-letter = letter to each member
channel-poster = notice in the village
channel-advert = advertisement in a newspaper
channel-website = the association’s website

fee-rule-none = no fee is required
fee-rule-this-year = this year’s fee must be paid
fee-rule-this-or-last-year = this year’s or last year’s fee must be paid

vote-of-person = one vote per person
vote-of-household = one vote per household

numbering-meeting = from 1 at each meeting
numbering-year = on through the year

affiliation-state-requested = waiting for an answer
affiliation-state-affiliated = affiliated
affiliation-state-ended = ended

shared-board = the names of the board

municipality-choose = Choose a municipality

# The directory
directory-title = Associations in Norrbotten
directory-intro = Find your village. Its page has the calendar and whatever the association wants to tell.
directory-register = Register an association
directory-search = Search for an association
directory-q = Association, village or municipality
directory-name = Association
directory-village = Village
directory-municipality = Municipality
directory-kind = Kind
directory-all-municipalities = All municipalities
directory-all-kinds = All kinds
directory-count =
    { $count ->
        [one] Showing 1 association.
       *[other] Showing { $count } associations.
    }
directory-count-more = Showing { $count } associations. There are more on the next page.
directory-filter-q = They have a word that begins with “{ $q }”.
directory-filter-municipality = Municipality: { $name }.
directory-filter-kind = Kind: { $kind }.
directory-empty = There are no associations here yet
directory-empty-text = Register yours, and it will be the first.
directory-none = No association fits
directory-none-text = Try fewer letters, or another municipality.
directory-paging = More associations
directory-first = From the beginning
directory-next = More associations

# Register
register-title = Register an association
register-intro = This gives the association its own page, calendar and membership list. You can change everything later.
register-chair = You become the association’s chair here in byalag. After that you can add the rest of the board, or hand over to the right chair.
register-your-name = Your name
register-your-name-hint = Given name and family name. This is how you appear as chair.
register-slug-hint = Leave it empty and we will make an address from the name.
register-do = Register the association

# About the association
profile-kind = What kind of association is it?
profile-kind-hint = A municipal village council or a network has associations as its members.
profile-name = Name of the association
profile-name-hint = The whole name, as it stands in the bylaws.
profile-village = Village
profile-village-hint = The village or area that the association belongs to.
profile-municipality = Municipality
profile-about = About the association
profile-about-hint = A few sentences that anybody may read. At most 2,000 characters.
profile-website = Website
profile-website-hint = If the association has one. Everybody sees it.
profile-contact = Contact
profile-contact-hint = Seen by the members, the board, and those who work in the network or council that you are affiliated to.
profile-email = The association’s e-mail
profile-email-hint = An address that stays with the association, not with a person.
profile-phone = Telephone
profile-phone-hint = With the area code, for example 070-123 45 67.
profile-street = Street address or box
profile-postal-code = Postal code
profile-city = Post town
profile-facts = Facts
profile-more = More details
profile-legal-form = Legal form
profile-legal-form-hint = Most village associations are non-profit associations.
profile-organisation-number = Organisation number
profile-organisation-number-hint = Ten digits, if the association has one. Never write a personal identity number.
profile-founded = Founded in
profile-founded-hint = Four digits, for example 1974.
profile-languages = Languages
profile-languages-hint = The languages that you can answer in.
profile-position = Place on the map
profile-position-hint = Degrees with a point, for example 66.12 and 21.34. Leave both empty if you do not know.
profile-lat = Latitude (north)
profile-lon = Longitude (east)
profile-slug = Address on the web
profile-slug-hint = Small letters and hyphens. If you change the address, old links stop working, and so do calendars that others subscribe to.

# The village’s page
village-calendar = See the calendar
village-subscribe = Subscribe to the calendar
village-tasks = What you can do
village-your-posts = Here you are { $posts }.
village-do-meetings = Meetings
village-do-meetings-text = Calls, agendas, decisions and minutes.
village-do-members = Members
village-do-members-text = Import the list you have today, search it and change it.
village-do-board = Board
village-do-board-text = See who holds which office, and for how long.
village-do-settings = Settings
village-do-settings-text = Details of the association, bylaws and affiliations.
village-do-bylaws = Bylaws
village-do-bylaws-text = See the rules for meetings, votes and the board.
village-facts = About the association
village-kind = Kind
village-website = Website
village-email = E-mail
village-phone = Telephone
village-address = Address
village-legal-form = Legal form
village-organisation-number = Organisation number
village-founded = Founded in
village-languages = Languages
village-board = The board
village-board-none = Nobody on the board has chosen to show their name to everybody.
village-umbrellas = Affiliated to

# The board
board-intro = What you may do here follows from your office, from its first day to its last.
board-hand-over = Hand over to the next board
board-add = Add an office
board-ends-today = through today
board-today = Offices today
board-coming = Coming offices
board-past = Past offices
board-past-none = There are no past offices.
board-past-show = Show past offices
board-past-hide = Hide past offices
board-until-further = until further notice
board-change = Change
board-shown-to-all = name shown to everybody
board-vacant-title = These offices are vacant
board-vacant = vacant
board-empty = Nobody holds an office today
board-empty-text = Ask whoever runs byalag for you to enter the board.

# One office
office-new = New office
office-title = { $name }, { $post }
office-post = Office
office-post-hint = The office decides what the person may do here.
office-name = Name
office-name-hint = Given name and family name.
office-email = E-mail
office-email-hint = The person signs in with this address. Without one they hold the office but cannot sign in.
office-from = From
office-from-hint = The first day in the office.
office-until = Until
office-until-hint = The last day. Fill it in when the office is to end. Leave it empty if it runs until further notice.
office-public = Show name and office to everybody
office-public-hint = Tick this only if the person has agreed to it.
office-remove-title = Was this a mistake?
office-remove-text = Remove the office if it should never have been entered. Then it is not among past offices either. If the person did hold the office, fill in the last day above instead.
office-remove-do = Remove the office

# Hand over
handover-title = Hand over to the next board
handover-intro = Fill in the whole new board, those who stay included. Rows without a name are skipped.
handover-what = This is what happens
handover-what-end = Board offices that run on that day end the day before.
handover-what-begin = The offices below begin on that day.
handover-what-rights = Whoever is not listed here leaves the board and can no longer do what the office allowed.
handover-what-others = Auditors, the nominating committee and contact persons are not affected.
handover-day = The new board begins
handover-day-hint = Usually the day of the annual meeting.
handover-board = The new board
handover-board-hint = The present board is already filled in. Replace, remove and add.
handover-row = Seat { $number }
handover-more = More rows
handover-do = Hand over

# Settings
settings-title = Settings
settings-tabs = Settings
settings-profile = Details
settings-bylaws = Bylaws
settings-affiliations = Affiliations

# When two people change the same thing
conflict-title = Somebody else saved before you
conflict-text = Nothing you wrote is lost. Compare, correct the form and save again. Then what the form says will count.
conflict-caption = What differs
conflict-field = Field
conflict-theirs = Saved now
conflict-yours = You wrote
conflict-empty = empty

# The bylaws
bylaws-intro = These are the rules in the bylaws that byalag reckons with, for example when it shows who may vote.
bylaws-usual-title = These are the usual bylaws of a village association
bylaws-usual-text = Your association has not entered its own yet. Until somebody saves here, what stands below applies.
bylaws-save = Save the bylaws
bylaws-no-rule = no rule
bylaws-group-call = Notice of meetings
bylaws-group-vote = Votes
bylaws-group-board = Board
bylaws-group-minutes = Minutes
bylaws-group-change = Changing the bylaws
bylaws-group-names = What you call things
bylaws-notice-min-days = Notice, days before at least
bylaws-notice-min-days-hint = Members must have had the notice at least this many days before a meeting.
bylaws-channels = How notice may be given
bylaws-channels-hint = Only the ways that the bylaws name count as notice.
bylaws-annual-latest-day = Annual meeting at the latest, day
bylaws-annual-latest-day-hint = The last day of the month on which the annual meeting may be held, for example 31.
bylaws-annual-latest-month = Annual meeting at the latest, month
bylaws-annual-latest-month-hint = The last month in which the annual meeting may be held.
bylaws-motion-deadline-days = Motions, days before
bylaws-motion-deadline-days-hint = Motions must be in this many days before the annual meeting; leave it empty if there is no limit.
bylaws-extra-percent = Extra meeting on demand, per cent
bylaws-extra-percent-hint = This share of the members can demand an extra meeting; leave it empty if there is no such rule.
bylaws-extra-members = Extra meeting on demand, number
bylaws-extra-members-hint = This many members can demand an extra meeting; leave it empty if there is no such rule.
bylaws-voting-age = Voting age
bylaws-voting-age-hint = A member may vote from this age; leave it empty if there is no limit.
bylaws-fee-rule = Fee for a vote
bylaws-fee-rule-hint = The fee that must be paid before a member may vote.
bylaws-residence-required = Only those who live in the village may vote
bylaws-residence-required-hint = Tick this if the bylaws ask that voters live in the village.
bylaws-vote-of = Who has the vote
bylaws-vote-of-hint = In most associations each person has a vote of their own.
bylaws-proxies = Proxies
bylaws-proxies-hint = A member may vote for this many others; 0 if proxies are not allowed.
bylaws-quorum = Fewest at the meeting
bylaws-quorum-hint = This many members must be present for the meeting to decide; 0 if there is no limit.
bylaws-casting-vote = The chair decides when votes are equal
bylaws-casting-vote-hint = Tick this if the chair has a casting vote.
bylaws-board-min = Board, at least
bylaws-board-min-hint = The fewest on the board, deputies not counted.
bylaws-board-max = Board, at most
bylaws-board-max-hint = The most on the board, deputies not counted.
bylaws-board-term-years = Term, years
bylaws-board-term-years-hint = A board member is elected for this many years.
bylaws-half-election = Half the board is elected each year
bylaws-half-election-hint = Tick this if half the members are elected one year and half the next.
bylaws-auditors = Auditors
bylaws-auditors-hint = The annual meeting elects this many auditors.
bylaws-fiscal-year-starts = The financial year begins in
bylaws-fiscal-year-starts-hint = The first month of the financial year, usually January.
bylaws-adjusters = Adjusters
bylaws-adjusters-hint = This many people confirm the minutes beside the chair.
bylaws-numbering = Numbers of paragraphs
bylaws-numbering-hint = Whether the paragraphs of the minutes start from 1 at each meeting or run on through the year.
bylaws-change-percent = Majority, per cent
bylaws-change-percent-hint = This share of the votes is needed to change the bylaws; write two thirds as 67.
bylaws-change-meetings = Number of meetings
bylaws-change-meetings-hint = The change must be decided at this many meetings.
bylaws-change-gap-days = Days between the meetings
bylaws-change-gap-days-hint = At least this many days must pass between those meetings.
bylaws-meeting-name = The meeting
bylaws-meeting-name-hint = What your members’ general meeting is called, in Swedish for example årsmöte or byastämma.
bylaws-board-name = The board
bylaws-board-name-hint = What your board is called, in Swedish for example styrelse or byaråd.
bylaws-chair-name = The chair
bylaws-chair-name-hint = What your chair is called, in Swedish for example ordförande or byfogde.

# Affiliations
affiliations-intro = An association can be affiliated to a municipal village council and to a network. They then see facts about the association and counts, never who the members are.
affiliations-waiting = Associations waiting for an answer
affiliations-waiting-none = No association is waiting for an answer.
affiliations-waiting-count =
    { $count ->
        [one] 1 association is waiting for an answer.
       *[other] { $count } associations are waiting for an answer.
    }
affiliations-below = Affiliated associations
affiliations-below-none = No association is affiliated yet.
affiliations-below-count =
    { $count ->
        [one] 1 association is affiliated.
       *[other] { $count } associations are affiliated.
    }
affiliations-name = Association
affiliations-shared = Also shares
affiliations-answer = Answer
affiliations-approve = Approve
affiliations-refuse = Say no
affiliations-above = We are affiliated to
affiliations-above-none = The association is not affiliated to any council or network.
affiliations-umbrella = Council or network
affiliations-state = State
affiliations-from = From
affiliations-until = Until
affiliations-end = End
affiliations-end-do = End
affiliations-ask = Ask for affiliation
affiliations-ask-text = The council or network receives your request and answers yes or no.
affiliations-ask-none = There is no other council or network to ask.
affiliations-ask-do = Ask for affiliation
affiliations-choose = Choose a council or network
affiliations-share-board = Share the names of the board, too
affiliations-share-board-hint = Only those on the board who have agreed to be shown.

# Letters to those who have got an office
letter-office-subject = You are now { $posts } of { $association }
letter-office-hello = Hello { $name }!
letter-office-why = { $association } has entered you as { $posts } in byalag, where the association keeps its calendar, its membership list and its board.
letter-office-term-open = You are { $post } from { $from } until further notice.
letter-office-term-ended = You are { $post } from { $from } until { $until }.
letter-office-sign-in = This is how you sign in: open the page below and write your address, { $email }. You will get a letter with a code. You need no password.
letter-office-page = The association’s own page is here:
letter-office-mistake = Is something wrong? Answer this letter, and the association will read it at { $mailbox }.
letter-office-mistake-no-mailbox = Is something wrong? Tell somebody on the board, who can change or remove the office.
letter-office-regards =
    Kind regards
    { $association }
letter-office-posts = { $others } and { $last }

letter-office-as-chair = the chair
letter-office-as-vice-chair = the vice chair
letter-office-as-secretary = the secretary
letter-office-as-treasurer = the treasurer
letter-office-as-board-member = a board member
letter-office-as-deputy = a deputy board member
letter-office-as-auditor = an auditor
letter-office-as-nominator = a member of the nominating committee
letter-office-as-contact = a contact person

letter-office-can-chair = As chair you can keep the membership list, the fees, the calendar, the offices and the facts about the association.
letter-office-can-vice-chair = As vice chair you can keep the calendar and see who the members are.
letter-office-can-secretary = As secretary you can keep the membership list, the calendar, the offices and the facts about the association.
letter-office-can-treasurer = As treasurer you can see the membership list, tick off who has paid and keep the calendar.
letter-office-can-board-member = As a board member you can keep the calendar and see who the members are.
letter-office-can-deputy = As a deputy you can see the board’s calendar and who the members are.
letter-office-can-auditor = As an auditor you can see who the members are and who has paid.
letter-office-can-nominator = On the nominating committee you can see the members’ calendar and who holds an office.
letter-office-can-contact = As a contact person you can see the members’ calendar and who holds an office.

# After something was done
done-registered = The association is registered and you are its chair. Begin with the members or the board below.
done-office-appointed = The office has been added.
done-office-appointed-untold = The office is given, but no letter went out: today's letters about offices are used up. Tell the person yourself.
done-office-changed = The office has been changed.
done-office-changed-untold = The office is changed, but no letter went out: today's letters about offices are used up. Tell the person yourself.
done-office-removed = The office has been removed.
done-handed-over = The handover is done. The new board begins on the day you chose.
done-handed-over-untold = The handover is done, but not everybody got a letter: today's letters about offices are used up. Tell them yourself.
done-affiliation-requested = The request has been sent. You can see here when it has been answered.
done-affiliation-approved = The association is affiliated.
done-affiliation-refused = The association has been told no.
done-affiliation-withdrawn = The request has been withdrawn.
done-affiliation-ended = The affiliation has ended as of today.

# Faults
code-slug-malformed = Write an address with at least two letters or digits, for example gunnarsbyn.
code-slug-reserved = byalag uses that address itself. Choose another.
code-slug-taken = Another association already has that address. Choose another, for example with the municipality’s name after it.
code-organisation-number-invalid = Check the organisation number. It has ten digits and the last one is a check digit.
code-organisation-number-taken = That number already belongs to an association here. Look for it in the directory; it may be registered already.
code-municipality-unknown = Choose one of the county’s fourteen municipalities.
code-position-malformed = Write both numbers in degrees with a point, for example 66.12 and 21.34.
code-language-unknown = Choose among the languages in the list.
code-post-needed = Choose an office.
code-member-unknown = That member is not on the list.
code-until-before-from = The last day is before the first. Correct one of them.
code-last-chair = That would leave the association without a chair. Enter the new chair first, or hand over to the next board.
code-chair-needed = The new board needs a chair. Fill in who it is.
code-channel-needed = Choose at least one way to give notice.
code-umbrella-unknown = Choose a council or network in the list.
code-affiliation-circle = That is not possible: that council or network is itself affiliated to you.
code-affiliation-exists = The association is already affiliated there, or is waiting for an answer.
code-affiliation-not-open = The request has been answered already, or the affiliation has ended. This is how things stand now.

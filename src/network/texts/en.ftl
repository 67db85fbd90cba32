# The county, the networks, and the pages that belong to no other room: home, my byalag,
# who can see me, about, the operator's page and the demo.

network-all = All together
network-board-complete = complete
network-board-unknown = not known
network-board-vacant = vacant
network-column-annual-meeting = Next annual meeting
network-column-associations = Associations
network-column-board = Board
network-column-boards-complete = Complete boards
network-column-boards-unknown = Boards not known
network-column-boards-vacant = Boards with a vacancy
network-column-changed = Last changed
network-column-email = Email
network-column-events = Events
network-column-events-this-year = Events this year
network-column-founded = Founded
network-column-kind = Kind
network-column-left-out = Associations left out of the sum
network-column-members = Members
network-column-municipality = Municipality
network-column-municipality-code = Municipality code
network-column-name = Association
network-column-organisation-number = Organisation number
network-column-phone = Telephone
network-column-slug = Name in the address
network-column-village = Village
network-column-website = Website
network-column-year = Year
network-fewer = fewer than 5

county-all-boards = All boards
county-all-kinds = All kinds
county-all-municipalities = All municipalities
county-boards-not = { $vacant } with a vacancy, { $unknown } not known
county-count = Showing { $found } of { $all } associations.
county-csv = Download as CSV
county-directory-all = See every association
county-directory-empty-text = No association has joined yet. The directory lists every association that is here.
county-directory-intro = These are the associations that belong to { $name }.
county-directory-title = Affiliated associations
county-empty = No association has joined yet
county-empty-do = See applications
county-empty-text = An association applies to join from its own settings. Once you approve it, it appears here.
county-events-public = open to everyone
county-figures-caption = The municipalities in { $year }
county-figures-intro = Associations, boards and members are counted today, { $day }. The events are those open to everyone during { $year }.
county-figures-show = Show
county-figures-title = Figures by municipality
county-first = Back to the beginning
county-in-municipalities = { $count ->
    [one] in one municipality
   *[other] in { $count } municipalities
}
county-intro = Every association that belongs to you, as things stand today. You see facts about associations, never about a single member.
county-list = The associations
county-map-area = { $count ->
    [one] { $name }: one association
   *[other] { $name }: { $count } associations
}
county-map-placeless = { $count ->
    [one] One association has no place on the map yet.
   *[other] { $count } associations have no place on the map yet.
}
county-map-table = Show the figures of the map as a table
county-map-text = The darker the municipality, the more associations belong. Each dot is an association and leads to its page.
county-map-title = Affiliated associations by municipality
county-meeting-unknown = not known
county-meetings-known = are in the calendar
county-members-counted = in the affiliated associations
county-members-without = { $count ->
    [one] without one association of fewer than 5
   *[other] without { $count } associations of fewer than 5
}
county-next = Next
county-none = No association fits
county-none-text = Try a shorter word, or remove something you have chosen.
county-paging = More pages
county-print = Print
county-q = Name, village or municipality
county-search = Search the associations
county-search-do = Search
county-show-all = Show all
county-small-numbers = If an association has fewer than five members, their number is not shown and is in no sum. That way nobody can work it out.
county-tab-calendar = Shared calendar
county-tab-figures = Figures
county-tab-list = Associations
county-tabs = Parts of the county page
county-tile-associations = Associations
county-tile-boards = Complete boards
county-tile-events = Events this year
county-tile-meetings = Coming annual meetings
county-tile-members = Members
county-title = The county
county-xlsx = Download as Excel

home-find = Find your village
home-inside = Do you belong to an association?
home-inside-text = Sign in with your email address. You need no password: we send you a code.
home-intro = This is where the village associations of Norrbotten keep their calendars, members and boards. Search for your village and see what is on.
home-me-link = My byalag: subscriptions and my details
home-mine = My associations
home-municipalities = Choose a municipality
home-q = Village, association or municipality
home-register = Is your association missing?
home-register-do = Add an association
home-register-text = If you are on its board you can add the association yourself. It takes a few minutes.
home-search = Search
home-search-label = Search for a village or an association
home-sign-in = Sign in
home-title = Find your village

me-associations = My associations
me-category-honorary = honorary member
me-category-supporting = supporting member
me-category-voting = voting member
me-county = See the county
me-data-address = Address
me-data-back = Back to my byalag
me-data-birth-year = Year of birth
me-data-category = Membership
me-data-email = Email
me-data-fee-years = Years paid
me-data-intro = This is what your associations keep about you. Other members do not see it.
me-data-joined = Member since
me-data-left = Member until
me-data-link = My details
me-data-link-text = See what your associations keep about you.
me-data-name = Name
me-data-none = You are not on any membership list
me-data-none-text = We find you by your email address and your name. Are you a member all the same? Ask the secretary to enter this very address.
me-data-number = Member number
me-data-phone = Telephone
me-data-title = My details
me-data-unknown = not known
me-data-wrong = Is something wrong? Write to the association:
me-data-wrong-board = Is something wrong? Tell the association's secretary.
me-feeds = My subscriptions
me-feeds-caption = My own calendar links
me-feeds-close = Close
me-feeds-close-do = Close the link
me-feeds-purpose = Used in
me-feeds-unused = not yet
me-feeds-used = Last fetched
me-feeds-subscribe = The calendar of { $name }
me-feeds-text = Get the association's events into the calendar on your phone.
me-member = member
me-none = You do not belong to any association yet
me-none-do = Find your association
me-none-text = We recognise you by your email address. Ask the secretary to put it on the membership list, and the association will appear here.
me-operator-link = Operations
me-operator-link-text = How much there is here, and letters that did not arrive.
me-own = About me
me-sign-out = Sign out
me-signed-in = You are signed in as { $email }.
me-title = My byalag
me-tokens-link = Keys for programs
me-tokens-link-text = For letting a program of your own read or write on your behalf.
me-visible-link = Who can see me?
me-visible-link-text = What each person sees about you, one sentence for every post.

visible-board = If you hold a post
visible-board-text = Members always see who holds which post. Everyone else sees it only if you have agreed.
visible-intro = This page says who sees what about a member. It is the same in every association, and nobody can change it on the quiet.
visible-member = Other members
visible-member-sees = Do not see the membership list. They see who is on the board.
visible-never = What never happens
visible-never-text = Your details are not sold, not shown to other associations and not handed to the municipality. We never keep personal identity numbers.
visible-office = The village council and the county network
visible-office-sees = See how many members the association has, and only if there are at least five. Never see who you are.
visible-operator = Whoever runs the service
visible-operator-sees = Sees nothing of what associations keep here.
visible-others = Everyone else
visible-posts = Your association
visible-posts-text = A post gives the right to see from its first day to its last, and then it is over.
visible-sees-all = Sees your name, your contact details and which years you have paid.
visible-sees-contact = Sees your name and your contact details, but not whether you have paid.
visible-sees-fees = Sees your name and which years you have paid, but not your contact details.
visible-sees-names = Sees your name on the membership list, but neither contact details nor payments.
visible-sees-nothing = Does not see the membership list.
visible-self = You yourself
visible-self-sees = See everything your associations keep about you, under My details.
visible-stranger = Anyone who is not signed in
visible-stranger-sees = Sees the association's name, place and open events. Sees no members.
visible-title = Who can see me?

about-languages = Languages
about-languages-text = The pages are in Swedish, English and Finnish. Nothing is machine-translated into Meänkieli or Sámi: where nobody has reviewed a text, it is shown in Swedish.
about-licence = Free software
about-licence-text = byalag is free software under the licence { $licence }. Anyone may use, inspect and change it.
about-private = Nobody is watching
about-private-text = These pages fetch nothing from anyone else. There are no adverts, no tracking, and no maps, typefaces or counters from other companies. The only cookies are those needed to keep you signed in and to remember your language.
about-programs = If you write programs
about-programs-link = Read how the interface works
about-programs-text = Everything that can be done on these pages can also be done from another program.
about-title = About byalag
about-version = Version { $version }
about-visible-link = Who can see me?
about-what = byalag is a place where village associations run themselves: members, calendar, board and meetings, in one spot that stays when the board changes.
about-whose = The association owns what it keeps here. It can be taken out at any time as ordinary files.

operator-accounts = Accounts
operator-associations = Associations
operator-failed = Letters that did not arrive
operator-failed-none = Every letter has arrived or is on its way.
operator-intro = This page shows that all is well. You see nothing of what associations keep here.
operator-letters-failed = Letters that did not arrive
operator-letters-queued = Letters waiting
operator-letters-sending = Letters on their way
operator-letters-sent = Letters sent
operator-retry = Try again
operator-retry-do = Send again
operator-title = Operations
operator-unsent = Sign-in letters
operator-unsent-none = Nobody has asked to sign in yet.
operator-unsent-text = No mail server is set, so letters stay here. Give the code to the person who asked for it, and to nobody else.

mail-at = Written
mail-back = Back to the start
mail-count = Letters { $first } to { $last }, the latest first.
mail-intro = In the demo no letters are really sent. This is what would have been sent.
mail-newer = Newer letters
mail-none = No letters yet
mail-none-text = Sign in with an email address, and a letter will turn up here.
mail-older = Older letters
mail-paging = More letters
mail-read = Read the letter
mail-reason = Why
mail-recipient = To
mail-state-failed = Did not arrive
mail-state-queued = Waiting
mail-state-sending = On its way
mail-state-sent = Sent
mail-subject = Subject
mail-title = Sent mail

demo-intro = Everything here is made up, so try whatever you like. Choose who you want to be.
demo-mail-link = See the letters that were sent
demo-person-member = A member in the village. Sees the calendar and their own details.
demo-person-officer = Works at the county office. Sees every association in the county.
demo-person-secretary = Secretary in the village. Keeps the membership list and the calendar.
demo-title = This is a demo

done-me-feed-closed = The link is closed. Whatever used it gets nothing more.
done-letter-retried = The letter is on its way again.

code-letter-not-failed = The letter is already on its way or has arrived. Load the page again.
code-year-out-of-range = Choose a year between 2000 and 2100.

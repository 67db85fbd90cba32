# Members: the list, households, fees, lists in and out.

# The list
members-title = Members
members-add = New member
members-import = Import a list
members-names-only = You see names. Addresses and phone numbers are for the chair, the secretary and the treasurer.
members-search = Search members
members-q-hint = The beginning of a name, an e-mail address, a phone number or a member number.
members-q-hint-names = The beginning of a name.
members-all-categories = All
members-on = Member on
members-count =
    { $total ->
        [one] Showing { $shown } of 1 member.
       *[other] Showing { $shown } of { $total } members.
    }
members-filter-q = Searched for “{ $q }”.
members-filter-category = Only: { $category }.
members-filter-on = Members on { $day }.
members-filter-household = The household { $name }.
members-empty = There are no members here yet
members-empty-text = Do you have a list in Excel? Import it, and everybody is in place within minutes. You see everything before anything is saved.
members-empty-other = The secretary or the chair can import the list.
members-none = No member matches your search
members-none-text = Try fewer letters, or show all.
members-name = Name
members-contact = Contact
members-may-vote = May vote
members-paging = More members
members-first = From the beginning
members-next = Next page
members-whole = Show all { $total } on one page, for example to print them
members-excel = Download for Excel
members-csv = Download as CSV
members-tabs = Pages about members
members-tab-list = List
members-tab-households = Households
members-tab-fees = Fees

# One member
member-number = Member number
member-number-hint = As the association writes it. Leave it empty if you do not use numbers.
member-external-id = Key in another system
member-external-id-hint = Only needed if the list is kept somewhere else as well.
member-given-name = Given name
member-family-name = Family name
member-email = E-mail
member-email-hint = Several people in a household may share an address. Leave it empty if the person has none.
member-phone = Phone
member-phone-hint = For example 070-123 45 67.
member-address = Address
member-address-street = Street
member-address-postal-code = Postal code
member-address-city = Town
member-birth-year = Year of birth
member-birth-year-hint = Four digits. Never write a personal identity number.
member-category = Membership
member-category-hint = A supporting member has no vote. An honorary member votes and pays no fee.
member-category-voting = Voting
member-category-supporting = Supporting
member-category-honorary = Honorary
member-household = The household { $name }
member-household-id = Household
member-household-hint = Those who live together. Each still has their own vote, unless the bylaws say otherwise.
member-household-none = No household
member-joined = Member since
member-joined-hint = Leave it empty if nobody knows.
member-left = Membership ends
member-left-hint = The first day on which the person is no longer a member.
member-fee-years = Paid years
member-note = Note
member-note-hint = Only the chair, the secretary and the treasurer see it.
member-more = More details
member-new = New member
member-edit = Edit { $name }
member-remove = Remove the member
member-may-vote = Yes
member-may-not-vote = No
member-vote-entitled = Every condition of the bylaws is met.
member-vote-household-vote = The household shares one vote.
member-vote-if-resident = If they live in the village. The list does not say.
member-vote-age-unknown = The year of birth is missing, and nothing suggests that they are too young.
member-vote-age-this-year = They reach the age this year. The list has only the year of birth, so check the day.
member-vote-not-yet-member = The membership has not begun.
member-vote-membership-ended = The membership is over.
member-vote-supporting = Supporting members have no vote.
member-vote-too-young = They are too young by the bylaws.
member-vote-fee-missing = The fee that counts has not been paid.
member-vote-terms-unmet = Has no vote under the bylaws at present. Ask the treasurer what is missing.

# One's own row
member-own-title = Change phone and address
member-own-intro = This is how { $name } can reach you. Leave empty whatever the association does not need to know.
member-own-fixed = Name and e-mail
member-own-fixed-text = We recognise you by your name and your e-mail address, so it is the board that changes them.
member-own-write = Is either of them wrong? Write to the association:
member-own-board = Is either of them wrong? Get in touch with the board.
member-own-over = Your membership is over, so you cannot change your details here. The board can correct them for you.
member-own-back = Back to my details

# Fees
members-fees-title = Fees { $year }
members-fees-intro = Mark each member who has paid. A mark can be taken away again.
members-fees-count = { $paid } of { $members } members have paid for { $year }.
members-fees-shown =
    { $shown ->
        [one] 1 member is shown.
       *[other] { $shown } members are shown.
    }
members-fees-show = Show
members-fees-show-all = Everybody
members-fees-show-unpaid = Those who have not paid
members-fees-show-paid = Those who have paid
members-fees-year = Year
members-fees-paid = Paid
members-fees-mark = Change
members-fees-tick = Mark as paid
members-fees-untick = Take the mark away

# Households
members-households-title = Households
members-households-intro = A household is the people at one address. One letter is then enough for them all.
members-households-suggested = Do they live together?
members-households-suggested-text = These members have the same address and no household yet.
members-households-make = Make them a household
members-households-all = All households
members-households-count =
    { $count ->
        [one] 1 household.
       *[other] { $count } households.
    }
members-households-empty = No households yet
members-households-empty-text = When two members have the same address, we suggest a household here.
members-households-name = Name
members-households-name-hint = For example Åkerlund, Byvägen 7.
members-households-new = New household
members-households-new-text = Give the household a name. Then choose it for each person who belongs to it.
members-households-add = Add the household
members-households-dissolve = Dissolve the household

# Removing
members-removal-title = Remove { $name }
members-removal-goes = What goes
members-removal-goes-text = Name, number, e-mail, phone, address and note are erased at once. They cannot be brought back.
members-removal-stays = What stays
members-removal-stays-text = A row without a name: year of birth, kind of member, the days of the membership and the paid years. With it the association can count its members year by year. The log says that a member was removed, without the name.
members-removal-instead = Have they only left?
members-removal-instead-text = Enter the day on which the membership ends. The details then stay for { $days } days and are erased after that.
members-removal-instead-do = Enter an end date
members-removal-final = This cannot be undone
members-removal-do = Remove { $name }

# Importing a list
members-import-title = Import a list
members-import-intro = Choose the list that you have today. The headings may say almost anything and stand in any order. You see what happens to each row before anything is saved.
members-import-empty-cells = An empty cell in the file changes nothing: what is already known about the member stays.
members-import-file = The membership list
members-import-file-hint = A file from Excel (.xlsx) or a .csv file. At most 5 MB and 20,000 rows.
members-import-paste = Paste it instead
members-import-pasted = The list as text
members-import-pasted-hint = Select the cells in Excel, headings included, copy them and paste them here.
members-import-personal-title = Personal identity numbers are never kept
members-import-personal-text = An association does not need personal identity numbers, and whoever gets hold of one can do harm with it. We never keep them. The year of birth is enough to know who may vote.
members-import-personal-question = The file has personal identity numbers. Do you want to keep only the year of birth?
members-import-personal-no = No, take nothing from there
members-import-personal-yes = Yes, keep only the year of birth
members-import-review = Look the list over
members-import-review-title = Look the list over
members-import-columns = The columns of the file
members-import-heading = In the file
members-import-sample = First rows
members-import-becomes = Becomes
members-import-column-ignored = Do not import
members-import-column-number = Member number
members-import-column-external-id = Key in another system
members-import-column-given-name = Given name
members-import-column-family-name = Family name
members-import-column-name = Name (given name first, or with a comma)
members-import-column-name-family-first = Name (family name first)
members-import-column-email = E-mail
members-import-column-phone = Phone
members-import-column-street = Street
members-import-column-postal-code = Postal code
members-import-column-city = Town
members-import-column-birth-year = Year of birth
members-import-column-category = Membership
members-import-column-joined = Member since
members-import-column-left = Membership ends
members-import-column-note = Note
members-import-column-household = Household
members-import-column-paid = Paid { $year }
members-import-column-nameless = Column { $number } without a heading
members-import-column-personal = Personal identity numbers, not imported
members-import-not-shown = The content is not shown
members-import-again = Show again with these choices
members-import-outcome = What will happen
members-import-outcome-new = new
members-import-outcome-changed = changed
members-import-outcome-unchanged = unchanged
members-import-outcome-rejected = refused
members-import-new = New
members-import-changed = Changed
members-import-unchanged = Unchanged
members-import-rejected = Refused
members-import-rejected-text =
    { $count ->
        [one] 1 row could not be imported.
       *[other] { $count } rows could not be imported.
    }
members-import-not-yet = Nothing is saved yet.
members-import-without-rejected = Refused rows are not imported. You can go on without them, or correct the file and start again.
members-import-fees-left = Paid years are set for new members only. For those already on the list, the treasurer or the chair does it.
members-import-write =
    { $count ->
        [one] Import 1 member
       *[other] Import { $count } members
    }
members-import-nothing = There is nothing to import: every row is refused or says what the list already says.
members-import-other-file = Choose another file
members-import-to-list = To the members
members-import-rows = Row by row, refused ones first
members-import-line = Row
members-import-result = Outcome
members-import-what = What happens
members-import-no-name-shown = Row not read
members-import-before = before
members-import-now = now
members-import-show-all = Show all rows
members-import-finished = The list is imported
members-import-undone = The import is undone
members-import-undone-text = Members removed: { $removed }. Members who got their old details back: { $restored }.
members-import-kept = Somebody has changed these since the import. They stay as they are:
members-import-see-rejected = See which rows
members-import-wrong = Did it go wrong?
members-import-wrong-text = An import can be undone for 30 days. New members are removed, and changed ones get back what was there before. What somebody has changed since is not touched.
members-import-undo = Undo the import
members-import-refused = The list cannot be read as it is
members-import-steps = Steps
members-import-step-file = Choose a file
members-import-step-review = Look it over
members-import-step-finished = Finished
members-import-step-done = , done

# What was just done
done-member-added = The member is added.
done-member-removed = The member is removed and the details are erased.
done-own-saved = Your details are saved.
done-fee-marked = The year is marked as paid.
done-fee-unmarked = The mark is taken away.
done-household-added = The household is added.
done-household-removed = The household is dissolved. Its members stay on the list.
done-import-nothing-new = The list said nothing new. Nothing is changed.

# Faults
code-number-taken = Another member already has that number. Choose another one.
code-household-unknown = Choose a household from the list.
code-household-too-large = A household can have at most { $most } members.
code-left-before-joined = The membership ends before it begins. Correct one of the dates.
code-membership-over = The membership is over, so the details cannot be changed here. If something is wrong, get in touch with the board.
code-fee-year-out-of-range = Write the year with four digits, for example 2026.
code-fees-not-yours = Only the treasurer and the chair can change paid years.
code-personal-number-refused = There is a personal identity number here, and we never keep those. Keep only the year of birth.
code-personal-number-column = The column “{ $heading }” has personal identity numbers. Remove it, or say that you want to keep only the year of birth.
code-import-no-name = No column has names. Say which column is the given name, the family name or the whole name.
code-import-column-twice = The column “{ $heading }” says the same as another column. Choose one of them.
code-import-ambiguous = Several members could be this person. Add the member number, the year of birth or the e-mail to the file.
code-import-keys-disagree = The member number belongs to one member and the key to another. Correct one of them in the file.
code-duplicate-in-file = The same person is already on row { $first }.
code-import-undone-before = The import is already undone.
code-import-undo-over = Too much time has passed. An import can be undone for 30 days.
code-birth-year-invalid = “{ $value }” is not a year of birth. Write four digits, for example 1958.
code-category-unknown = “{ $value }” is not a kind of member that we know. Write Voting, Supporting or Honorary.
code-date-invalid = “{ $value }” is not a date. Write it as 2026-03-01.
code-email-several = There are several e-mail addresses here: “{ $value }”. Write one of them.
code-name-missing = The row has no name. Write one in the file.
code-name-several = “{ $value }” is more than one person. Give each of them a row.
code-paid-unclear = It is not clear whether “{ $value }” means paid. Write yes or no.
code-too-long = The text in the cell is too long.

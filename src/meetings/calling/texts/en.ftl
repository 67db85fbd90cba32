# The notice of meeting: letters, poster and advert, and the evidence that the meeting was called.

# The letter
call-subject-call = Notice of meeting: { $title }, { $when }
call-subject-change = Changed: { $title }, { $when }
call-subject-cancellation = CANCELLED: { $title }, { $when }
call-subject-adjournment = Continued: { $title }, { $when }
call-letter-hello = Dear { $names },
call-letter-opening-call = { $association } invites you to { $title }.
call-letter-opening-change = { $title } of { $association } has been changed. This is what applies now.
call-letter-opening-cancellation = { $title } of { $association } is cancelled. The meeting below will not take place.
call-letter-over = The meeting is closed and does not continue on that day. What was decided stands in the minutes.
call-letter-opening-adjournment = { $title } of { $association } was not finished and continues on another day. This is what applies now.
call-letter-annual = It is the association’s annual meeting ({ $meeting }).
call-letter-when = When: { $when }
call-letter-where = Where: { $place }
call-letter-remote = Online: { $url }
call-letter-agenda = Agenda
call-letter-remaining = What remains
call-letter-proposer = Motion from { $name }
call-letter-opinion = Opinion ({ $board }): { $opinion }
call-letter-documents = Documents on the meeting’s page: { $titles }
call-letter-motions = Motions must be in by { $day }.
call-letter-page = The meeting’s page, with agenda and documents:
call-letter-regards =
    Kind regards
    { $association }, { $board }

# Advert and poster
call-advert-calls = { $association } calls its members to { $title }.
call-advert-goes-on = { $title } of { $association } continues on another day.
call-advert-agenda = Agenda: { $points }.
call-advert-more = Read more: { $url }
call-advert-welcome = Welcome!
call-poster-calls = invites you to
call-poster-goes-on = invites you to the rest of
call-poster-more = Read the whole notice on the meeting’s page. Point your phone’s camera at the square, or type the address:
call-poster-code = Code that leads to the meeting’s page
call-poster-put-up = Put up on ____________ by ______________________________
call-paper-no-letters = There are no letters to print. Everyone who is called has e-mail, or their address is missing.
call-paper-labels = Address labels

# Channels
call-channel-email = E-mail
call-channel-letter = Letter
call-channel-poster = Poster
call-channel-advert = Advert
call-channel-website = Website
call-channel-counts = { $channel } – counts under the bylaws
call-channel-extra = { $channel } – does not count under the bylaws, but may help

# Calling
call-title = Call the meeting
call-title-again = Call again
call-title-change = Announce the change
call-sum =
    { $people ->
        [one] 1 person gets the notice
       *[other] { $people } people get the notice
    }, { $post } by letter, { $none } cannot be reached.
call-do =
    { $count ->
        [0] Call the meeting
        [one] Send the notice to 1 person
       *[other] Send the notice to { $count } people
    }
call-do-change =
    { $count ->
        [0] Announce the change
        [one] Announce the change to 1 person
       *[other] Announce the change to { $count } people
    }
call-findings = This does not follow the bylaws
call-finding-voids = Could void the meeting
call-blocked = Put it right first, or let the board set the rule aside. You do that on the meeting’s overview. Until then the meeting cannot be called.
call-to-overview = To the meeting’s overview
call-channels = How you call
call-channels-hint = Letters go to those who get no e-mail. A poster, an advert and the website reach everyone at once, but you put them up or publish them yourself.
call-message = Words of your own
call-message-hint = They come first in the letter. Leave it empty if there is nothing to add.
call-subject = Subject
call-subject-hint = Leave empty for: { $subject }
call-anyway = Why do you call all the same?
call-anyway-hint = Somebody is not reached in any way that the bylaws accept. Choose one more way, or write the board’s reason. It will stand in the evidence.
call-show = Show what this choice means
call-text = The text of the notice
call-text-hello = Each letter begins with the names of those it goes to.
call-who = Who gets it
call-who-unreachable = Cannot be reached by e-mail or letter
call-who-unreachable-text = They have neither e-mail nor a full address. Hand them the notice yourself, or complete the membership list.
call-who-post =
    { $count ->
        [one] 1 envelope
       *[other] { $count } envelopes
    }
call-who-email =
    { $count ->
        [one] 1 e-mail
       *[other] { $count } e-mails
    }
call-print = To print
call-print-text = The letters fit envelopes with the window on the right (C5 or E65). They are sorted by postal code.
call-print-letters = Letters (PDF)
call-print-labels = Labels (PDF)
call-print-poster-a4 = Poster A4 (PDF)
call-print-poster-a3 = Poster A3 (PDF)
call-print-advert = Text for an advert
call-print-evidence = The evidence as PDF

# Rules
call-rule-notice-too-short = the period of notice
call-rule-annual-too-late = the last day for the annual meeting
call-rule-channel-missing = that everyone is called in a way the bylaws accept
call-rule-points-missing = the points that an annual meeting must have
call-rule-bylaw-change-not-named = that a change of the bylaws stands in the notice
call-rule-motion-late = the last day for motions
call-rule-in-the-past = calling before the meeting is held
call-broken-notice-too-short = The notice should have gone out by { $day }.
call-broken-annual-too-late = The annual meeting should have been held by { $day }.
call-broken-channel-missing = Somebody is not reached in any way that the bylaws accept. Choose one more way, or write why you call all the same.
call-broken-points-missing = The agenda lacks points that an annual meeting must have.
call-broken-points-missing-named = The agenda lacks: { $points }.
call-broken-bylaw-change-not-named = The agenda has a change of the bylaws, but its text is not there.
call-broken-motion-late = A motion came in too late.
call-broken-in-the-past = The day of the meeting, { $day }, has passed.

# The evidence
call-evidence-title = Was the meeting duly called?
call-answer-yes = Yes, the meeting is duly called.
call-answer-yes-text = Everyone was called in time, in a way that the bylaws accept.
call-answer-waived = Yes, with a rule that the board set aside.
call-answer-waived-text = The notice does not follow the bylaws in everything. What was set aside, and why, stands below. The meeting decides whether to accept it.
call-answer-waiting = Not settled yet.
call-answer-waiting-text = Something is on its way, or has to be printed, put up or marked. Begin at the top of the list.
call-answer-other-day = No, not to the day on which it was held.
call-answer-other-day-text = The call was for another day. Whoever was not told can challenge what was decided. The meeting decides whether it accepts the day.
call-answer-no = No, not as the bylaws demand.
call-answer-no-text = Nobody has been called, or the notice went out too late.
call-answer-unconfirmed =
    { $count ->
        [one] One e-mail is not confirmed as delivered.
       *[other] { $count } e-mails are not confirmed as delivered.
    }
call-asked-channels = How you may call
call-asked-latest = Last day to call
call-asked-called = The notice went out
call-waived = Rules set aside
call-waived-why = { $rule }: “{ $why }” { $by }, { $day }
call-heading-call = Notice of meeting, dispatch { $number }
call-heading-change = Message of a change, dispatch { $number }
call-heading-cancellation = Message that the meeting is cancelled, dispatch { $number }
call-heading-adjournment = Message that the meeting continues on another day, dispatch { $number }
call-at = Handed over { $when }.
call-counts = { $people } called by name: { $email } by e-mail, { $letter } by letter. { $delivered } delivered, { $bounced } not delivered, { $printed } posted, { $posted } put up or published.
call-by = Called by { $channels }.
call-told-by = Told by { $channels }.
call-column-name = Name
call-column-channel = Way
call-column-address = Address or place
call-column-state = State
call-column-when = When and by whom
call-column-do = Do
call-when-by = { $when }, { $name }
call-state-handed-over = On its way
call-state-delivered = Delivered
call-state-bounced = Not delivered
call-state-printed = Posted
call-state-by-hand = To be handed over
call-state-waiting-email = Waiting
call-state-waiting-letter = To be posted
call-state-waiting-poster = To be put up
call-state-waiting-advert = To be printed
call-state-waiting-website = To be published
call-state-posted-poster = Put up
call-state-posted-advert = Printed
call-state-posted-website = Published
call-evidence-as-of = This is how it stood { $when }.
call-evidence-page = Page
call-rows = Who was called, and how
call-rows-more = Not all of the { $count } rows are shown.
call-group-bounced =
    { $count ->
        [one] The e-mail to 1 person did not arrive
       *[other] The e-mail to { $count } people did not arrive
    }
call-group-for-all =
    { $count ->
        [one] For everybody at once: 1 poster, advert or website
       *[other] For everybody at once: { $count } posters, adverts or websites
    }
call-group-by-hand =
    { $count ->
        [one] 1 letter is to be given by hand
       *[other] { $count } letters are to be given by hand
    }
call-group-to-post =
    { $count ->
        [one] 1 letter is to be posted
       *[other] { $count } letters are to be posted
    }
call-group-on-the-way =
    { $count ->
        [one] The e-mail to 1 person is on its way
       *[other] The e-mail to { $count } people is on its way
    }
call-group-delivered =
    { $count ->
        [one] The e-mail to 1 person has arrived
       *[other] The e-mail to { $count } people has arrived
    }
call-group-posted =
    { $count ->
        [one] 1 letter has been posted or given
       *[other] { $count } letters have been posted or given
    }
call-none = Nobody has been called yet
call-none-text = When the notice has gone out you see here who got it, how and when.
call-held = The meeting was held on { $day }.
call-moved = The meeting was moved after the notice
call-moved-text = Those who were called do not know of it yet.
call-moved-do = Announce the change
call-by-letter = Send as a letter
call-printed-do = Handed over or posted today
call-posted-do = Mark as done
call-printing = Have all letters been posted?
call-printing-do = All letters are posted
call-posting = Add a poster or an advert
call-posting-do = Add
call-mark-at = Day
call-mark-by-name = By whom
call-mark-place = Where
call-photo = Picture of the poster
call-photo-do = Save the picture
call-picture = Picture

# Cancelled
call-cancel-link = Cancel the meeting
call-cancel-title = Cancel { $title }
call-cancel-sum =
    { $email ->
        [one] 1 person is told by e-mail
       *[other] { $email } people are told by e-mail
    } and { $post } by letter. { $hand } must be told in person.
call-cancel-called = E-mail goes out at once. Letters, and a poster saying that the meeting is cancelled, are yours to print, post and put up. The meeting stays in the calendar, marked as cancelled.
call-cancel-draft = Nobody has been called yet, so nobody needs to be told.
call-cancel-motions = Motions that came in wait for the next meeting. This cannot be undone.
call-cancel-message-hint = It comes first in the message: for example why the meeting is cancelled.
call-cancel-do = Cancel the meeting
call-cancel-not = Keep the meeting

# After something was done
done-meeting-called = The notice has gone out. Here you see how it arrives.
done-change-told = The change has been announced.
done-meeting-cancelled = The meeting is cancelled.
done-receipt-marked = It is marked.
done-letters-printed = The letters are marked as posted.
done-posting-added = It is added.
done-letter-added = The letter is among those to be printed.
done-photo-added = The picture is saved.

# Faults
code-call-would-void = This call could void the meeting. Put right what is listed here, or let the board set it aside.
code-call-notice-too-short = The notice should have gone out by { $day }. Move the meeting, or set the rule aside.
code-call-annual-too-late = The annual meeting should have been held by { $day }.
code-call-channel-missing = Somebody is not reached in any way that the bylaws accept. Choose one more way, or write why you call all the same.
code-call-points-missing = The agenda lacks points that an annual meeting must have. Add them.
code-call-bylaw-change-not-named = Write how the bylaws are to be changed, at that point of the agenda.
code-call-motion-late = A motion came in too late.
code-call-in-the-past = The day of the meeting has passed. Choose another day.
code-call-why-needed = Write the reason in five characters or more.
code-call-channel-unfit = That way cannot be chosen here.
code-call-nothing-changed = Time and place are the same as in the latest dispatch. There is nothing to announce.
code-meeting-called-already = The meeting has been called already.
code-meeting-not-called = Nobody has been called to the meeting yet. Call first.
code-receipt-state-unfit = This cannot be marked in that way.
code-receipt-day-future = The day is in the future. Write the day when it was done.
code-receipt-place-needed = Write where it hangs, or which newspaper it was.
code-receipt-not-bounced = The e-mail has not come back. A letter is needed only when it was not delivered.
code-receipt-letter-there = There is a letter to this person already.
code-receipt-no-address = The membership list has no full address. Enter it first, or hand over the notice yourself.
code-receipt-photo-type = Choose a picture: JPEG, PNG or WebP.

# At the top of the meeting's pages
hall-open = Open the meeting
hall-resume = Go on with the meeting
hall-adjourn = Adjourn the meeting
hall-other-day = The meeting is to be held on { $when }, which is not today. Decisions made on another day than the one the members know of can be void.
hall-other-day-sure = Open the meeting anyway
hall-close = Close the meeting
hall-state-draft = The meeting is being planned.
hall-state-called = The meeting has not been opened yet.
hall-state-open = The meeting has been going on since { $time }.
hall-state-adjourned = The meeting is adjourned until { $when }.
hall-state-closed = The meeting was closed on { $time }.
hall-state-cancelled = The meeting is cancelled.
hall-present =
    { $members ->
        [one] 1 member
       *[other] { $members } members
    } and { $guests ->
        [one] 1 guest
       *[other] { $guests } guests
    } are here.
hall-votes =
    { $count ->
        [one] They have 1 vote.
       *[other] They have { $count } votes.
    }
hall-present-over =
    { $members ->
        [one] 1 member
       *[other] { $members } members
    } and { $guests ->
        [one] 1 guest
       *[other] { $guests } guests
    } stayed to the end.
hall-votes-over =
    { $count ->
        [one] They had 1 vote.
       *[other] They had { $count } votes.
    }
hall-quorum-met = The meeting can decide: the bylaws ask for { $needed } members, { $present } are here.
hall-quorum-short = Too few are here to decide by the bylaws: they ask for { $needed } members, { $present } are here.
hall-quorum-warn = Too few
hall-now = Going on now: { $point }
hall-queue-saved = Saved.
hall-queue-waiting = Waiting for the line. Left to send: #. Nothing is lost.
hall-queue-sign-in = Sign in again in another tab. What is waiting is kept and sent afterwards. Left to send: #.
hall-queue-refused = Something could not be saved:
hall-queue-unsent = Left to send: #. If you sign out now, it is lost. Sign out all the same?
hall-more = { $title }: attendance, voting roll and more
hall-sections = Parts of the meeting
hall-section-attendance = Attendance
hall-section-roll = Voting roll
hall-section-officers = Chosen
hall-section-points = Agenda items

# Attendance
hall-attendance-title = Attendance
hall-attendance-not-now = Attendance can be noted from one hour before the meeting until it is closed.
hall-search = Search by name
hall-search-hint = The beginning of a first or last name is enough.
hall-search-lost = The line is down, so nothing could be searched. Press Search when the line is back.
hall-only-present = Only those who are here
hall-only-stayed = Only those who stayed to the end
hall-count =
    { $count ->
        [one] Showing 1 name.
       *[other] Showing { $count } names.
    }
hall-count-more =
    { $count ->
        [one] Showing the first name. Write a name in the search box to find more.
       *[other] Showing the first { $count } names. Write a name in the search box to find more.
    }
hall-rest =
    { $count ->
        [one] Show 1 more name
       *[other] Show { $count } more names
    }
hall-nobody = Nobody was found
hall-nobody-text = Try another spelling. Somebody who is not a member can be noted as a guest.
hall-arrive = Here
hall-leave = Left
hall-is-here = Is here
hall-is-away = Is not here
hall-was-here = Stayed to the end
hall-was-away = Not there at the end
hall-mark-born = born { $year }
hall-mark-number = member no. { $number }
hall-marked = { $name } ({ $mark })
hall-vote-yes = May vote
hall-vote-no = May not vote
hall-guests = Guests
hall-guests-text = Guests have no vote.
hall-guest-name = The guest's name
hall-guest-add = The guest is here
done-hall-arrived = Noted: the person is here.
done-hall-left = Noted: the person is not here.
done-hall-opened = The meeting is open.

# Voting roll
hall-roll-title = Voting roll
hall-roll-computed = The voting roll is computed from the bylaws. Press a name to correct it or to note a proxy.
hall-roll-settled-at = The meeting settled the voting roll at { $time }. Those who come later are added with the time.
hall-roll-of-board = At a board meeting the ordinary members vote. A deputy votes when an ordinary member is missing.
hall-roll-settle = Settle the voting roll
hall-roll-settle-text = Once the voting roll is settled it cannot be corrected. Those who are here and those who gave a proxy are entered.
hall-roll-search-hint = Search among those who are not here, too.
hall-roll-count =
    { $entitled ->
        [one] 1 person may vote,
       *[other] { $entitled } people may vote,
    } { $refused ->
        [one] 1 may not.
       *[other] { $refused } may not.
    }
hall-roll-members =
    { $count ->
        [one] The association has 1 member.
       *[other] The association has { $count } members.
    }
hall-roll-here =
    { $count ->
        [0] Of those who may vote, nobody is here right now.
        [one] Of those who may vote, 1 is here right now.
       *[other] Of those who may vote, { $count } are here right now.
    }
hall-roll-stayed =
    { $count ->
        [0] Of those who could vote, nobody stayed to the end.
       *[other] Of those who could vote, { $count } stayed to the end.
    }
hall-roll-shows-here = The list shows those who are here and those whom the meeting has corrected. Search to see others.
hall-roll-shows-found = The list shows those whom the search finds, at most { $most } of each kind, those who are not here among them.
hall-roll-shows-some = The list shows those on the voting roll whom the search finds.
hall-roll-shows-all = The list shows everybody on the voting roll.
hall-roll-entitled = May vote
hall-roll-refused = May not vote
hall-roll-none = Nobody to show.
hall-roll-corrected = The meeting decided: { $note }
hall-roll-came = Came at { $note }.
hall-roll-stands = The voting roll is settled and cannot be corrected.
hall-name = Name
hall-reason = Why
hall-where = Attendance
hall-correct-title = Correct the voting roll
hall-correct-text = The meeting can decide otherwise than what was computed. Write what the meeting said; it goes into the minutes.
hall-correct-may = May the person vote?
hall-correct-yes = Yes, the person may vote
hall-correct-no = No, the person may not vote
hall-correct-note = What the meeting said
hall-correct-note-hint = For example: Paid the fee at the door.
hall-correct-do = Correct
hall-proxies = Proxies
hall-proxy-line = { $holder } votes for { $giver }.
hall-proxy-title = Note a proxy
hall-proxy-text = The proxy holds for as long as the person is not here.
hall-proxy-holder = Who votes instead?
hall-proxy-give = Note the proxy
hall-proxy-withdraw = Withdraw the proxy
done-hall-roll-settled = The voting roll is settled.
done-hall-roll-corrected = The voting roll is corrected.
done-hall-proxy-given = The proxy is noted.
done-hall-proxy-withdrawn = The proxy is withdrawn.

# Chosen
hall-officers-title = Chosen for the meeting
hall-officers-wanted =
    { $count ->
        [one] The bylaws ask for 1 adjuster, who must be here and must not be the chair of the meeting.
       *[other] The bylaws ask for { $count } adjusters, who must be here and must not be the chair of the meeting.
    }
hall-officers-board =
    { $count ->
        [one] The chair and the secretary of the board lead the meeting unless you choose others. By custom the chair and one more adjust the minutes; at the annual meeting there is 1 adjuster.
       *[other] The chair and the secretary of the board lead the meeting unless you choose others. By custom the chair and one more adjust the minutes; at the annual meeting there are { $count } adjusters.
    }
hall-officers-unled = The meeting has no chair yet. Choose one: whoever adjusts the minutes cannot chair the meeting as well.
hall-place-chair = Chair of the meeting
hall-place-secretary = Secretary of the meeting
hall-place-adjuster = Adjuster { $number }
hall-place-teller = Teller { $number }
hall-role-chair = chair of the meeting
hall-role-secretary = secretary of the meeting
hall-role-adjuster = adjuster
hall-role-teller = teller
hall-officers-who = Choose among those who are here
hall-officers-nobody = Nobody
hall-officers-more = Somebody else, or another e-mail address
hall-officers-other = Name
hall-officers-other-hint = What is written here counts instead of the choice above.
hall-officers-email = E-mail address
hall-officers-email-hint = Needed to adjust by phone. Leave it empty and it is taken from the membership list.
hall-officers-mute = No e-mail address is known. The person can adjust on paper.
hall-officers-guest = This person was not chosen from the membership list. See that your bylaws let a guest adjust the minutes. With an e-mail address above the guest can adjust by phone, otherwise on paper.
hall-officers-noted = E-mail address noted: { $email }
hall-officers-tellers-same = The adjusters also count the votes
hall-officers-tellers-same-hint = Then you need not choose tellers.
hall-officers-choose = Save the choice
done-hall-officers-chosen = The choice is saved.

# Adjourning
hall-adjourn-title = Adjourn the meeting?
hall-adjourn-text = The meeting goes on when you open it again. Until then nothing is decided. If you go on another day, everybody is noted as having left, and the calendar shows the new day. A settled voting roll holds until the next weekday. If you go on later, the meeting settles it anew.
hall-adjourn-told = If you go on another day, those who were called are told the time, the place and what remains. E-mail goes out at once. Letters and posters are printed from the page Call.
hall-adjourn-limit = You can go on no later than { $day }. After that a new notice of meeting is needed.
hall-adjourn-day = Day on which the meeting goes on
hall-adjourn-time = Time
hall-minutes-adjourned = The meeting was adjourned on { $at } until { $to }.
hall-minutes-resumed = The meeting was resumed on { $at }.
done-hall-adjourned = The meeting is adjourned.
done-hall-adjourned-told = The meeting is adjourned, and those who were called are told. Letters and posters are printed from the page Call.

# Closing
hall-closing-title = Close the meeting?
hall-closing-first = Do this first
hall-closing-awaited = The meeting is adjourned to { $day }. If you close it now, all who were called are told that it does not continue on that day.
hall-closing-waiting =
    { $count ->
        [one] 1 agenda item has not been dealt with.
       *[other] { $count } agenda items have not been dealt with.
    }
hall-closing-unnoted = Not noted as present, though they chair the meeting or take its minutes: { $names }.
hall-closing-what = This will happen
hall-closing-stands = The meeting is closed and cannot be opened again. Those who are still here are noted as present to the end.
hall-closing-no-seats = No election has been decided, so the board does not change.
hall-closing-elections = To the elections
hall-closing-seats = Those elected take office
hall-closing-seats-text = They hold their posts from the day of the meeting, with the rights that come with them. Those who leave keep theirs through the day shown below.
hall-post = Post
hall-until = Until
hall-until-further = Until further notice
hall-closing-terms = Terms are counted from the day on which the meeting is held, { $day }, and last until the annual meeting of the year in which they end.
hall-closing-leaving = These leave
hall-closing-nobody-leaves = Nobody's term is over.
hall-closing-staying = They stay on the board: { $names }.
hall-closing-board = The size of the board
hall-closing-board-large = The board will have { $count } members with the chair, but the bylaws allow at most { $allowed }. You can close the meeting all the same. Then enter the last day of those who leave.
hall-closing-board-small =
    { $count ->
        [one] The board will have 1 member with the chair, but the bylaws ask for at least { $allowed }. Elect more before you close the meeting, or call an extra meeting.
       *[other] The board will have { $count } members with the chair, but the bylaws ask for at least { $allowed }. Elect more before you close the meeting, or call an extra meeting.
    }
hall-closing-board-page = To the board's page
hall-closing-no-mailbox = Has no e-mail address and cannot sign in yet. Add it on the board's page.
hall-closing-adjusting = They adjust the minutes
hall-closing-nobody-adjusts = Nobody has been chosen yet.
hall-closing-on-paper = Has no e-mail address and adjusts on paper.
hall-closing-go-on = The meeting goes on
done-hall-closed = The meeting is closed.
done-hall-closed-untold = The meeting is closed, but not everybody who was elected got a letter: today's letters about offices are used up. Tell them yourself.

# Errors
code-meeting-not-open = This can be done only while the meeting goes on.
code-meeting-adjourned = The meeting is adjourned. Go on with it first.
code-meeting-other-day = The meeting is to be held on { $day }, which is not today. Tick “Open the meeting anyway” if that is what you want.
code-adjournment-needs-call = The meeting can go on no later than { $day }, four weeks after the day you called to. After that a new notice of meeting is needed: close the meeting and call a new one.
code-adjournment-not-ahead = Choose a time that is still to come.
code-hall-not-called = Call the meeting first. Only the board can meet without a call.
code-item-open = Item { $number } is not closed. Close it or put it off first.
code-meeting-chair-missing = Choose a chair of the meeting first.
code-meeting-secretary-missing = Choose a secretary of the meeting first.
code-adjusters-missing = Choose adjusters first. The bylaws ask for { $wanted }.
code-adjuster-never-present = { $name } was not at the meeting and cannot adjust. Choose another adjuster, or note when the person came.
code-attendance-too-early = Attendance can be noted from one hour before the meeting. Open the meeting if it begins earlier.
code-attendance-in-future = That time has not come yet. Give the time at which it happened.
code-attendance-before-meeting = That time is too long before the meeting.
code-attendance-who-needed = Write the guest's name, or choose a member.
code-attendance-member-or-guest = Give a member or a guest, not both.
code-attendance-presence-needed = Say whether the person came or left.
code-roll-frozen = The voting roll is settled and cannot be changed.
code-roll-of-board = At a board meeting the board is the voting roll. Put it right on the Board page.
code-roll-note-needed = Write what the meeting said, at least three characters.
code-roll-answer-needed = Say whether the person may vote.
code-proxies-not-allowed = The bylaws do not allow proxies here.
code-proxy-giver-present = The person is here and votes in person.
code-proxy-giver-may-not-vote = Somebody who may not vote cannot give a proxy.
code-proxy-to-self = Choose somebody else. Nobody can be their own proxy.
code-proxy-holder-unknown = Choose a member who is to vote.
code-proxy-holder-may-not-vote = The person may not vote and cannot hold a proxy. Choose somebody else.
code-proxy-passed-on = A proxy cannot be passed on. Choose somebody else.
code-proxy-limit = The person already holds as many proxies as the bylaws allow: { $most }. Choose somebody else.
code-chosen-twice = The same person is chosen twice. Choose somebody else.
code-adjuster-is-chair = The chair of the meeting adjusts anyway. Choose another adjuster.
code-adjuster-not-present = An adjuster must be at the meeting. Note the person as present, or choose somebody else.
code-teller-not-present = A teller must be at the meeting. Note the person as present, or choose somebody else.
code-officers-too-many = Choose at most { $most }.
code-officers-settled = The meeting is closed and the choice stands. Only e-mail addresses can be changed.

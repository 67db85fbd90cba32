# The points at the meeting: what was said and decided, proposals, votes, reservations, tasks and elections.

# The list
point-list-title = Points of the agenda
point-list-lead =
    { $left ->
        [0] Every point has been dealt with.
        [one] 1 point is left.
       *[other] { $left } points are left.
    }
point-list-put-off =
    { $count ->
        [one] No point is left, but 1 point was put off.
       *[other] No point is left, but { $count } points were put off.
    }
point-list-empty = The agenda is empty
point-list-empty-text = Add points under the Agenda tab before the meeting is opened.
point-not-open = The meeting is not open. You can read, but not change anything.
point-title = { $number }. { $heading }
point-open = Open point { $number }
point-all = All points
point-state-waiting = waiting
point-state-open = going on now
point-state-done = done
point-state-deferred = put off

# A point
point-notes = Notes
point-notes-hint = What was said, in short. It becomes the text of the minutes.
point-decision = Decision
point-decision-hint = Write it yourself, or choose a sentence below and edit it.
point-without-quorum = The meeting decides all the same, though too few are here
point-without-quorum-hint = The bylaws ask for more. Such a decision can be challenged. It is written into the minutes.
point-minutes-without-quorum =
    The meeting decided with { $present ->
        [one] 1 member
       *[other] { $present } members
    } present. The bylaws ask for { $needed }.
point-phrases = Ready-made sentences
point-phrases-hint = The sentence is added at the end of the decision. What you have written is saved as well.
point-decides-nothing = Nothing binding is decided here. What is to be decided must be in the notice of the meeting. Note the question, or hand it over to the board.
point-next = Done, next point
point-defer = Put the point off
point-onward = Next point: { $point }
point-overtaken-title = Somebody else saved before you
point-overtaken-text = Nothing you wrote is lost. This is what is saved. Correct the form and save again; then what is in the form counts.
point-choose-chair = Choose the chair of the meeting
point-choose-secretary = Choose the secretary of the meeting
point-choose-adjusters = Choose adjusters and tellers
point-choose-again = Change those chosen
point-choose-first = Once the choice is saved there is a ready-made sentence with the names here.
point-to-roll = Go to the voting roll
point-roll-first = Settle the voting roll first. Then there is a ready-made sentence with the number of votes here.
point-see-evidence = See the evidence of the notice
point-motion = The motion
point-motion-by = From { $name }
point-motion-opinion = The board’s opinion
point-motion-no-opinion = The board has given no opinion.

# Proposals
point-proposals = Proposals
point-proposals-none = No proposals yet.
point-propose = Note a proposal
point-propose-do = Note the proposal
point-proposal-text = What is proposed?
point-proposal-proposer = Who proposes it?

# Votes
point-ballots = Votes
point-ballots-none = No vote yet.
point-vote = Note a vote
point-vote-do = Count and save
point-entitled =
    { $votes ->
        [one] Votes in the hall right now: 1
       *[other] Votes in the hall right now: { $votes }
    }
point-ballot-method = How did the meeting vote?
point-method-acclamation = by acclamation
point-method-show-of-hands = by a show of hands, counted
point-method-secret = by secret ballot
point-ballot-majority = What is needed for a decision?
point-majority-simple = the most votes (simple majority)
point-majority-absolute = more than half of the votes
point-majority-bylaws =
    { $percent ->
        [67] at least two thirds of the votes (as the bylaws ask for their own change)
       *[other] at least { $percent } per cent of the votes (as the bylaws ask for their own change)
    }
point-ballot-options = What could the meeting vote for?
point-ballot-options-hint = Fill in the votes where they were counted. Rows without text are skipped.
point-ballot-row = Option { $number }
point-ballot-text = Proposal or name
point-ballot-votes = Votes
point-ballot-winner = This one won
point-ballot-by-votes = The votes decide
point-ballot-by-votes-hint = Choose an option above instead for an acclamation, or when votes are equal and the chair or the lot decides.
point-ballot-abstained = Abstained
point-ballot-abstained-hint = Leave it empty if nobody counted them.
point-ballot-yes = Yes
point-ballot-no = No
point-ballot-approve = Approval
point-ballot-reject = Rejection
point-ballot-approved = The meeting approved the proposal.
point-ballot-rejected =
    { $count ->
        [one] The meeting rejected the proposal.
       *[other] The meeting rejected the proposals.
    }
point-ballot-carried = The meeting approved: { $choice }
point-ballot-won = The meeting voted for: { $choice }
point-ballot-undecided = The votes do not decide all seats.
point-ballot-nothing = No option got enough votes.
point-ballot-option = { $choice }: { $votes }
point-ballot-remove = Remove the vote
point-sum-acclamation = The chair heard what most of them wanted.
point-sum-simple = { $votes } of { $given } votes; the most votes win.
point-sum-votes = { $votes } of { $given } votes.
point-sum-absolute = { $votes } of { $given } votes; more than half is needed: { $needed }.
point-sum-bylaws = { $votes } of { $given } votes; { $percent } % is needed: { $needed }.
point-sum-casting-vote = Equal votes, { $votes } each. The chair’s casting vote decided.
point-sum-lot = Equal votes, { $votes } each. The lot decided.
point-sum-seats = Each could vote for at most { $seats }.
point-sum-entitled =
    { $entitled ->
        [one] There was 1 vote in the hall.
       *[other] There were { $entitled } votes in the hall.
    }
point-sum-entitled-abstained =
    { $entitled ->
        [one] There was 1 vote in the hall; { $abstained } abstained.
       *[other] There were { $entitled } votes in the hall; { $abstained } abstained.
    }

# Reservations
point-reservations = Reservations
point-reservations-none = Nobody has made a reservation.
point-reserve = Note a reservation
point-reserve-do = Note the reservation
point-reservation-name = Who makes the reservation?
point-reservation-text = Why? (optional)

# Tasks
point-tasks = Tasks
point-tasks-none = No tasks from this point.
point-give-task = Give a task
point-give-task-do = Give the task
point-task-what = What is to be done?
point-task-who = Who does it?
point-task-by = Done by (optional)
point-task-due = Done by { $date }
point-task-who-due = { $who }, done by { $date }

# Elections
point-elections-title = Elections at the meeting
point-elections-intro = Here is who is to be elected and who is nominated. The nominating committee can fill this in before the meeting.
point-elections-none = No elections yet
point-elections-none-text = Make the elections from the seats to be filled, or add one election at a time.
point-vacancies = Seats to be filled
point-vacancies-hint = Counted from the bylaws and the posts there are today.
point-suggest = Make the elections
point-elections-first = Make the elections first. Those elected get their posts from the election, not from the text of the decision.
point-election-title =
    { $seats ->
        [one] Election of { $post }: 1 seat, term in years: { $years }
       *[other] Election of { $post }: { $seats } seats, term in years: { $years }
    }
point-election-none = The meeting elected nobody. The seat is vacant.
point-election-decided = Elected: { $names }
point-election-change = Change the election
point-election-remove = Remove the election
point-election-new = Add an election
point-election-make = Add the election
point-election-post = Post
point-election-point = Point of the agenda
point-election-no-point = no point in particular
point-election-seats = Number of seats
point-election-years = Term in years
point-candidates-none = Nobody is nominated yet.
point-nominate = Nominate somebody
point-nominate-do = Add the nomination
point-member-search = Search for a member
point-member-search-for = Search for a member. { $election }
point-member-search-hint = The beginning of a first or last name is enough. Somebody who is not a member is written in by hand below.
point-members-found =
    { $count ->
        [0] No member was found. Try another spelling.
        [one] 1 member was found.
       *[other] { $count } members were found. At most { $most } are shown; write more of the name if the one you look for is missing.
    }
point-nominate-this = Nominate
point-candidate-name = Name
point-candidate-email = E-mail (optional)
point-candidate-email-hint = The person signs in with this address, if elected.
point-candidate-by-whom = Who nominates?
point-candidate-by = Nominated by { $name }
point-candidate-years = Term in years
point-candidate-term = Term in years: { $years }
point-candidate-public = Show name and post to everybody
point-candidate-public-hint = Tick only if the person has agreed to it.
point-withdraw = Remove the nomination of { $name }
point-elected = elected
point-elected-legend = Whom did the meeting elect?
point-elect = Save who was elected

# Sentences for the minutes
point-who-meeting = The meeting
point-who-board = The board
point-as-chair = chair
point-as-vice-chair = vice chair
point-as-secretary = secretary
point-as-treasurer = treasurer
point-as-board-member =
    { $count ->
        [one] member of the board
       *[other] members of the board
    }
point-as-deputy =
    { $count ->
        [one] deputy of the board
       *[other] deputies of the board
    }
point-as-auditor =
    { $count ->
        [one] auditor
       *[other] auditors
    }
point-as-nominator = nominating committee
point-as-contact =
    { $count ->
        [one] contact person
       *[other] contact persons
    }
point-phrase-approved = { $who } decided after a vote to approve the proposal.
point-phrase-rejected =
    { $count ->
        [one] { $who } decided after a vote to reject the proposal.
       *[other] { $who } decided after a vote to reject the proposals.
    }
point-phrase-voted = { $who } decided after a vote as proposed: “{ $choice }”
point-phrase-chose = { $who } chose after a vote: { $choice }
point-phrase-elected =
    { $years ->
        [one] { $who } elected { $names } as { $post } for one year.
       *[other] { $who } elected { $names } as { $post } for { $years } years.
    }
point-phrase-opening = The chair welcomed everybody and opened the meeting.
point-phrase-roll =
    { $votes ->
        [one] The voting roll was settled at 1 vote.
       *[other] The voting roll was settled at { $votes } votes.
    }
point-phrase-duly-called = The meeting declared itself duly called.
point-phrase-not-duly-called = The meeting found that it was not duly called.
point-phrase-agenda = The agenda was adopted.
point-phrase-agenda-changed = The agenda was adopted with the change that …
point-phrase-chair = { $who } elected { $names } to chair the meeting.
point-phrase-secretary = { $who } elected { $names } as secretary of the meeting.
point-phrase-adjusters = { $who } elected { $names } to adjust the minutes and count votes.
point-phrase-adjusters-only = { $who } elected { $names } to adjust the minutes.
point-phrase-adjusters-tellers = { $who } elected { $names } to adjust the minutes, and { $tellers } to count votes.
point-phrase-previous-minutes = The previous minutes were gone through and filed.
point-phrase-activity-report = The annual report was approved and filed.
point-phrase-accounts = The income statement and balance sheet for { $year } were adopted.
point-phrase-audit-report = The audit report was read and filed.
point-phrase-discharge = { $who } decided to discharge the board from liability for the financial year { $year }.
point-phrase-no-discharge = { $who } decided not to discharge the board from liability for the financial year { $year }.
point-phrase-fee-same = { $who } decided that the membership fee stays the same.
point-phrase-fee = { $who } decided that the membership fee is to be … kronor.
point-phrase-plan-and-budget = { $who } adopted the plan and the budget.
point-phrase-elect = { $who } elected …
point-phrase-vacant = { $who } decided to leave the seat vacant.
point-phrase-signatories-each = { $who } decided that the chair and the treasurer sign for the association, each alone.
point-phrase-signatories-both = { $who } decided that the chair and the treasurer sign for the association, both together.
point-phrase-approve-motion = { $who } decided to approve the motion.
point-phrase-reject-motion = { $who } decided to reject the motion.
point-phrase-answered-motion = { $who } decided to consider the motion answered.
point-phrase-as-board = { $who } decided as the board proposes.
point-phrase-against-board = { $who } decided to reject the board’s proposal.
point-phrase-bylaws-first = { $who } decided for the first time to change the bylaws as proposed. The change takes effect when the next meeting has decided the same.
point-phrase-bylaws-second = { $who } decided for the second time to change the bylaws as proposed. The change takes effect today.
point-phrase-bylaws-changed = { $who } decided to change the bylaws as proposed.
point-phrase-bylaws-rejected = { $who } decided not to change the bylaws.
point-phrase-tasks = The tasks from the last meeting were gone through.
point-phrase-bank = { $who } decided that the chair and the treasurer, each alone, have the right to use the association’s accounts and internet bank.
point-phrase-as-proposed = { $who } decided as proposed.
point-phrase-noted = { $who } took note of the information and filed it.
point-phrase-deferred = { $who } decided to put the matter off.
point-phrase-closing = The chair thanked everybody for coming and closed the meeting.

# What was just done
done-point-saved = The point is saved.
done-point-opened = The point is open.
done-point-deferred = The point is put off.
done-point-done = The point is done.
done-point-done-next = The point is done. Here is the next one.
done-point-done-all = The point is done. No point is left waiting.
done-point-proposal-noted = The proposal is noted.
done-point-ballot-held = The vote is counted and saved.
done-point-reservation-noted = The reservation is noted.
done-point-task-given = The task is noted.
done-point-nominated = The nomination is added.
done-point-elected = The election is saved. The posts begin when the meeting closes.
done-point-election-made = The election is added.
done-point-elections-suggested = The elections are made. Now you can nominate people.

# When something cannot be done
code-another-item-open = Point { $number } is open. Finish it or put it off first.
code-other-business-decides-nothing = Under other business the meeting can decide nothing that binds. Write it as a note, or hand the question over to the board.
code-quorum-missing =
    The meeting has no quorum. { $present ->
        [one] 1 member is
       *[other] { $present } members are
    } here, and the bylaws ask for { $quorum }. Put the matter off, or tick that the meeting decides all the same. Then the minutes say so.
code-bylaw-change-majority = Choose the majority that the bylaws ask for their own change.
code-ballot-method-needed = Choose how the meeting voted.
code-ballot-options-few = Write at least two things to vote for, such as Yes and No.
code-ballot-options-many = At most { $most } things can be voted for at the same time.
code-ballot-option-needed = Write what the votes were for.
code-ballot-option-twice = The same text is on two rows. Remove one of them.
code-votes-needed = Write how many votes there were, 0 if nobody voted for it.
code-votes-uncounted = By acclamation no votes are counted. Remove the number, or choose another way of voting.
code-votes-above-entitled = That is { $given } votes, but there are only { $entitled } votes in the hall. Count again, or correct the attendance.
code-votes-above-seat = That is { $given } votes, but there are only { $entitled } votes in the hall, and each may vote for one. Are several to be elected at once? First set up the election with its number of seats on the page Elections at the meeting. Otherwise count again, or correct the attendance.
code-winner-needed = Choose what the chair heard that most of them wanted.
code-winner-unknown = Choose one of the options on the list.
code-winner-by-votes = Here the votes decide. Choose “The votes decide”.
code-casting-vote-needed = The votes are equal. Choose what the chair votes for; that decides.
code-lot-needed = The votes are equal. Draw lots, and choose what the lot fell on.
code-proposal-text-needed = Write what is proposed.
code-proposal-voted-on = The meeting has voted on the proposal. Remove the vote first, if it was a mistake.
code-given-task-due-before = That day is before the meeting. Choose a later day, or leave it empty.
code-given-task-needed = Write what is to be done.
code-election-meeting-over = The meeting is closed or cancelled. The elections cannot be changed.
code-election-item-unknown = That point is not on the agenda. Choose another one.
code-election-decided = The election is decided and cannot be removed.
code-elections-annual-only = Seats are only counted for an annual meeting. Add one election at a time.
code-elections-exist = The meeting has elections already. Change them, or add one at a time.
code-candidate-unknown = One of them is not nominated in this election. Open the page again.
code-candidate-twice = This person is nominated in this election already.
code-candidate-elected = The meeting has elected this person. Change the result first.
code-too-many-elected = At most { $seats } can be elected here. Untick somebody.

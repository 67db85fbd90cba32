# Minutes: written, locked, confirmed, corrected.

minutes-title = Minutes
minutes-sign = § { $number }
minutes-when-where = { $when }, { $place }
minutes-back = Back to the minutes
minutes-decision = Decision
minutes-not-dealt-with = This item was not dealt with.
minutes-put-off = This item was put off to a later meeting.
minutes-proposal = Proposal: { $text }
minutes-proposed = { $who } proposed: { $text }

minutes-state-draft = Draft
minutes-state-locked = Locked, waiting for adjusters
minutes-state-adjusted = Adjusted

# Begin
minutes-begin = Start writing the minutes
minutes-begin-intro = Each item on the agenda becomes a paragraph. What was noted, decided and voted on at the meeting is already there, so you only need to read it through and fill in the rest.
minutes-begin-open = The meeting is still going on. You can start now and fetch the rest when it is over.
minutes-early-title = It is too early to write the minutes
minutes-early-text = You can start once the meeting is open. Each item on the agenda then becomes a paragraph.

# The draft
minutes-draft-intro = Open a paragraph and write. The text is saved as you type, and the board can read and comment on the draft.
minutes-draft-reader = The secretary is still writing the minutes. You can read them and leave comments at the bottom.
minutes-left = { $blank ->
    [0] All { $count } paragraphs have text.
    [one] 1 of { $count } paragraphs has no text.
   *[other] { $blank } of { $count } paragraphs have no text.
}
minutes-to-lock = Lock the minutes
minutes-print-draft = Print the draft (PDF)
minutes-renew = Fetch from the meeting again
minutes-renew-hint = Adds items that are missing and fills in what is empty. Nothing you have written is changed.
minutes-blank = no text yet
minutes-heading = Heading
minutes-text = What was said
minutes-text-hint = Keep it short. An empty line starts a new paragraph.
minutes-decision-hint = What the meeting decided, for example “The meeting decided to build a new jetty.” Leave it empty if nothing was decided.
minutes-record = This was recorded at the meeting and becomes part of the minutes:
minutes-move-up = Move up
minutes-move-down = Move down
minutes-add = Add a paragraph
minutes-remove = Remove this paragraph
minutes-remove-text = Heading, text and decision will be gone. This cannot be undone.
minutes-remove-do = Remove
minutes-autosave-busy = Saving …
minutes-autosave-done = Saved at %
minutes-autosave-lost = It could not be saved just now. Your text is still here and will be saved as soon as possible.
minutes-autosave-overtaken = Somebody else has written in this paragraph. Press Save to see both texts.
minutes-overtaken-title = Somebody else has written in this paragraph
minutes-overtaken-text = Read both texts below. Write what is to stand in the fields and press Save: what stands in the fields then replaces what is saved now.
minutes-overtaken-theirs = What is saved now
minutes-overtaken-go = Go to { $sign } and compare the texts
minutes-overtaken-yours = Your text
minutes-overtaken-empty = Everything has been removed: heading, text and decision are all empty.
minutes-lost-title = Your text was not saved
minutes-lost-text = Here is what you wrote, so that you can copy it.
minutes-lost-sign-in = Your text is still here. Copy it and sign in again, and you can paste it in.

# Comments
minutes-comments = Comments on the draft
minutes-comments-none = Nobody has commented yet.
minutes-comment = Your comment
minutes-comment-hint = Comments are seen by the board and by those who write the minutes. They do not become part of the minutes.
minutes-comment-about = What is it about?
minutes-comment-whole = The minutes as a whole
minutes-comment-do = Send the comment
minutes-comment-remove = Remove my comment
minutes-comment-by = { $name }, { $when }

# Lock
minutes-lock-title = Lock the minutes
minutes-lock-what = This is what happens
minutes-lock-text = The text can never be changed again, by anybody. A checksum is computed, so that any change would be noticed.
minutes-lock-numbers = The paragraphs get the numbers { $first } to { $last }.
minutes-lock-appendices = The appendices are locked at the same time. Add those that are missing first.
minutes-lock-corrections = Mistakes found later are corrected in an addendum, which is adjusted on its own.
minutes-lock-who = These people will be asked to adjust
minutes-lock-letter = { $name } ({ $roles }) gets a letter with a link to the minutes.
minutes-lock-letter-guest = { $name } ({ $roles }) gets a letter at { $email } with a link to the minutes, but was not chosen from the membership list. See that the address is right.
minutes-lock-paper = { $name } ({ $roles }) has no e-mail here. Print the minutes and let { $name } sign on paper.
minutes-lock-nobody = Nobody has been chosen yet.
minutes-lock-missing = This must be put right before the minutes can be locked
minutes-lock-gaps = There may be gaps to fill in
minutes-lock-gaps-text = The text has “…” or “___” here. Fill in what is missing. If it is meant to be there, you can lock anyway.
minutes-lock-open = The meeting is still going on. Close it first, then lock the minutes.
minutes-lock-overtaken = Somebody has changed the minutes since you opened this page. Read them again before you lock them.
minutes-lock-do = Lock and ask for adjustment

# Read
minutes-told-locked = Locked { $when }
minutes-told-adjusted = Adjusted { $when }
minutes-seen-general = The minutes are adjusted. All members see them here when they sign in, so you need not send them out. Those without e-mail can have a printed copy.
minutes-seen-board = The minutes are adjusted. The board and the auditors see them here when they sign in. The members do not.
minutes-seen-later-general = When everyone has adjusted the minutes, all members see them here when they sign in. They get no letter about it.
minutes-seen-later-board = When everyone has adjusted the minutes, the board and the auditors see them here when they sign in. The members do not.
minutes-pdf = The minutes as a PDF
minutes-archive = The whole meeting for the archive (zip)
minutes-extract = Extract (PDF) of
minutes-fact-chair = Chair of the meeting
minutes-fact-secretary = Secretary of the meeting
minutes-fact-adjusters = Adjusters
minutes-fact-tellers = Tellers
minutes-fact-votes = Votes on the voting roll
minutes-attendance = Who was there
minutes-guest = { $name } (guest)
minutes-left-early = { $name }, left at { $when }
minutes-appendices = Appendices
minutes-appendix = Appendix { $number }: { $title }
minutes-hash = Checksum
minutes-hash-text = The sum (SHA-256) is computed from the locked text. If a single character changed, so would the sum.
minutes-named = { $name }, { $role }

# Adjust
minutes-role-chair = chair of the meeting
minutes-role-secretary = secretary of the meeting
minutes-role-adjuster = adjuster
minutes-role-teller = teller
minutes-asked = You were chosen to adjust this. Read it through, and confirm at the bottom.
minutes-asked-go = Go to the adjustment
minutes-adjustments = Adjustment
minutes-awaited = Waiting
minutes-person-signed = Adjusted here { $when }
minutes-person-paper = Signed on paper, noted { $when }
minutes-person-scan = Download what { $name } signed (scan)
minutes-person-awaited = Has not adjusted yet.
minutes-note = Dissenting note
minutes-ask-title = The minutes
minutes-ask-text = By adjusting you confirm that the text agrees with what happened at the meeting.
minutes-ask-do = I adjust the minutes as { $role }
minutes-ask-addendum-do = I adjust the correction as { $role }
minutes-ask-note-more = Something is not right: leave a dissenting note
minutes-ask-note = Dissenting note
minutes-ask-note-hint = The text of the minutes does not change. What you write here is kept together with your adjustment.
minutes-sign-in = Sign in again
minutes-sign-in-text = To adjust you must have signed in within the last five minutes. Sign in again and you will come back here.
minutes-remind = Remind those who have not adjusted
minutes-remind-hint = Each person gets at most one reminder a day.
minutes-paper = Adjusted on paper
minutes-paper-title = The minutes
minutes-paper-text = Print the PDF, let the adjusters sign it and take a picture. The picture is kept with the minutes.
minutes-paper-who = Who has signed?
minutes-paper-file = Scan or photo
minutes-paper-file-hint = PDF, JPEG or PNG, at most 20 MB.
minutes-paper-again = The file { $file } has not been saved. Choose a file again.
minutes-paper-do = Save the signatures
minutes-paper-scan = Signed minutes

# Correct
minutes-correct = Correct the minutes
minutes-correct-text = The locked minutes do not change. The correction is added, and the same people get a letter asking them to adjust it.
minutes-correct-what = What should it say instead?
minutes-correct-hint = Say which paragraph it is about, for example “In § 7 the fee should be 150 kronor.”
minutes-correct-do = Add the correction
minutes-addendum-title = Correction { $number }, { $when }

# What is recorded
minutes-vote = { $method }: { $options }
minutes-vote-option = { $text } { $votes }
minutes-vote-abstained = { $count ->
    [one] 1 abstained.
   *[other] { $count } abstained.
}
minutes-vote-entitled = Those who could vote had { $count } votes.
minutes-vote-casting = The chair’s casting vote decided.
minutes-method-acclamation = Acclamation
minutes-method-show-of-hands = Vote by show of hands
minutes-method-secret = Secret ballot
minutes-majority-simple = The most votes were required.
minutes-majority-absolute = More than half of the votes were required.
minutes-majority-bylaws = The majority that the bylaws ask for their own change was required.
minutes-majority-percent =
    { $percent ->
        [67] At least two thirds of the votes were needed, as the bylaws ask for their own change.
       *[other] At least { $percent } per cent of the votes were needed, as the bylaws ask for their own change.
    }
minutes-dissent = { $name } dissented from the decision.
minutes-dissent-text = { $name } dissented from the decision: { $text }
minutes-task = To do: { $what }
minutes-task-due = To be done by { $due }.
minutes-task-who = Responsible: { $who }
minutes-elected = { $name } was elected { $post } for { $years ->
    [one] 1 year.
   *[other] { $years } years.
}

# Letters
minutes-letter-hello = Hello { $name },
minutes-letter-adjust-subject = The minutes of { $title } are waiting for your adjustment
minutes-letter-adjust-why = The minutes of { $title } on { $date } in { $association } are finished and locked. You were chosen as { $roles } and need to read and adjust them:
minutes-letter-addendum-subject = A correction to the minutes of { $title } is waiting for your adjustment
minutes-letter-addendum-why = A correction has been added to the minutes of { $title } on { $date } in { $association }. You were chosen as { $roles } and need to read and adjust it:
minutes-letter-reminder-subject = Reminder: the minutes of { $title } are waiting for your adjustment
minutes-letter-reminder-why = The minutes of { $title } on { $date } in { $association } are not fully adjusted. You were chosen as { $roles }, and your adjustment is missing:
minutes-letter-how = Sign in with { $email }, read them through and press the button at the bottom. For safety you must have signed in at most five minutes before you adjust.
minutes-letter-dissent = Is something not right? Leave a dissenting note when you adjust. The text of the minutes does not change, but your note is kept with it.
minutes-letter-paper = Would you rather sign on paper? Tell the secretary.
minutes-letter-regards = With regards from { $association }

# Done
done-minutes-begun = The minutes are begun. Read the paragraphs through and fill in what is missing.
done-minutes-renewed = What was missing has been fetched from the meeting.
done-paragraph-saved = The paragraph is saved.
done-paragraph-added = An empty paragraph has been added at the end.
done-paragraph-removed = The paragraph is removed.
done-minutes-commented = Your comment is saved.
done-minutes-locked = The minutes are locked. Those who are to adjust them and have an e-mail address here have been written to.
done-minutes-adjusted = Thank you, your adjustment is saved.
done-minutes-signed = The signatures are saved.
done-minutes-corrected = The correction is added. Those who are to adjust it and have an e-mail address here have been written to.
done-adjusters-reminded = The reminders are on their way.

# Faults
code-minutes-begun = The minutes have already been begun.
code-minutes-too-early = The minutes can be begun once the meeting is open.
code-minutes-locked = The minutes are locked and cannot be changed. Correct them in an addendum.
code-minutes-not-locked = The minutes are not locked yet. Lock them first.
code-minutes-meeting-open = Close the meeting before you lock the minutes.
code-minutes-chair-needed = There is no chair of the meeting. Say whom the meeting chose.
code-minutes-secretary-needed = There is no secretary of the meeting. Say whom the meeting chose.
code-minutes-adjusters-needed = Adjusters are missing. The bylaws ask for at least { $count }.
code-minutes-somebody-needed = Say who chaired or adjusts the meeting: somebody has to adjust the minutes.
code-minutes-empty = The minutes have no paragraphs.
code-minutes-too-many = Minutes can have at most { $most } paragraphs.
code-paragraph-empty = § { $number } lacks a heading, or both text and decision. Write something there, or remove the paragraph.
code-paragraph-removed = Somebody else has removed the paragraph.
code-paragraph-unknown = There is no such paragraph in the minutes.
code-paragraph-twice = The same paragraph stands there twice.
code-record-too-long = A paragraph can hold at most { $most } of each kind.
code-record-votes-too-many = There are more votes than votes present, or fewer than none.
code-record-winner-unknown = The proposal that won is not among the proposals.
code-minutes-comment-needed = Write your comment.
code-addendum-text-needed = Write what is to be corrected.
code-sign-in-to-adjust = Sign in again to adjust. There may be at most five minutes between signing in and adjusting.
code-content-differs = What you read is not what is locked. Load the page again and read the text once more.
code-adjusted-before = This has already been adjusted.
code-adjuster-not-asked = That person was not chosen to adjust these minutes in that role.
code-minutes-scan-needed = Name the scanned minutes: a document of the meeting that is a scan.
code-minutes-signed-needed = Tick those who have signed.
code-nobody-awaited = Everybody has adjusted already.
code-awaited-without-email = Those who are awaited have no e-mail here. Tell them yourself.
code-reminded-today = They have already been reminded today. Wait until tomorrow.

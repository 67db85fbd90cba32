# A meeting's papers: motions, files, own templates, tasks and the year wheel.

paper-overtaken = Somebody else made a change before you. What you wrote is still here below. Save again if it should stand.
paper-back-to-meetings = To all meetings
paper-kind-annual = Annual meeting
paper-kind-extra-annual = Extra annual meeting
paper-kind-member = Members’ meeting
paper-kind-board = Board meeting
paper-kind-constituting = Constituting board meeting

# Motions
paper-motions-title = Motions
paper-motions-intro = A motion is a proposal from a member that the annual meeting decides on. Every member may send one in.
paper-motions-empty = No motions yet
paper-motions-empty-text = Write the first one below.
paper-motions-back = To all motions
paper-motion-from = { $proposer }, { $day }
paper-motion-late = Came in late
paper-motion-late-text = The motion came in after the last day. The meeting decides whether to take it up.
paper-motion-state = State
paper-motion-state-received = Received
paper-motion-state-withdrawn = Withdrawn
paper-motion-state-decided = Decided
paper-motion-received = Came in
paper-motion-new = Send in a motion
paper-motion-title = Heading
paper-motion-title-hint = Say what it is about, for example: A new jetty at the beach.
paper-motion-text = What do you want the meeting to decide, and why?
paper-motion-text-hint = Word the proposal so that the meeting can answer yes or no.
paper-motion-proposer = Proposer
paper-motion-proposer-hint = Fill this in when you enter a motion for somebody else. Leave it empty if it is your own.
paper-motion-send = Send the motion in
paper-motion-prepare = Prepare the motion
paper-motion-opinion = The board’s opinion
paper-motion-opinion-hint = What the board proposes that the meeting should answer, and why.
paper-motion-meeting = Meeting that takes it up
paper-motion-meeting-hint = While the meeting is being planned, the motion gets its own point on the agenda.
paper-motion-meeting-on = { $title }, { $day }
paper-motion-no-meeting = No meeting yet
paper-motion-withdraw = Withdraw the motion
paper-motion-withdraw-do = Withdraw it
paper-motion-withdraw-text = A withdrawn motion is not taken up, but it can still be read here. This cannot be undone.
done-motion-sent = The motion has been sent in.
done-motion-saved = The motion has been saved.
done-motion-withdrawn = The motion has been withdrawn.

# Files
paper-documents-title = Files of the meeting
paper-documents-empty = No files yet
paper-documents-empty-text = Appendices for members to read before the meeting go here.
paper-document-about = { $file }, { $size }
paper-document-new = Add a file
paper-document-file = File
paper-document-file-hint = PDF, picture, Word, Excel, PowerPoint, OpenDocument or plain text. At most 20 MB.
paper-document-file-again = Choose the file { $file } once more. The browser forgets it when the page is shown anew.
paper-document-title = What to call it in the list
paper-document-title-hint = For example: Appendix 1, annual report. Leave it empty to use the file’s name.
paper-document-item = Point on the agenda
paper-document-no-item = No particular point
paper-document-add = Add the file
paper-document-remove = Remove
paper-document-remove-label = Remove { $title }
paper-purpose-poster-photo = Picture of the poster
paper-purpose-scan = Minutes adjusted on paper
done-document-added = The file has been added.
done-document-removed = The file has been removed.

# Own templates
paper-templates-title = Your own agendas
paper-templates-intro = These are agendas that you saved to begin from next time.
paper-templates-empty = No agendas of your own yet
paper-templates-empty-text = Open the agenda of a meeting and choose Save the agenda as a template.
paper-template-points = Show the points
paper-template-name = Name
paper-template-save = Save the agenda as a template
paper-template-remove = Remove
paper-template-remove-label = Remove the template { $name }
done-template-saved = The agenda has been saved as a template.
done-template-removed = The template has been removed.

# Tasks
paper-tasks-title = Tasks
paper-tasks-intro = This is what meetings have given somebody to do. What is not done follows to the next board meeting.
paper-tasks-open = To do
paper-tasks-done = Show what is done
paper-tasks-empty = Nothing to do right now
paper-tasks-empty-text = Tasks come here when a meeting gives them to somebody.
paper-tasks-overtaken = Somebody else has changed the task. Read it through below and press again if you still want to change it.
paper-task-overdue =
    { $count ->
        [one] Should have been done by { $day }, 1 day ago
       *[other] Should have been done by { $day }, { $count } days ago
    }
paper-task-due-by = By { $day }
paper-task-done = Done
paper-task-done-label = Done: { $what }
paper-task-now = As it stands now
paper-task-reopen = Not done after all
paper-task-reopen-label = Not done after all: { $what }
paper-task-edit = Change the task
paper-task-what = What is to be done?
paper-task-who = Who does it?
paper-task-due = By which day?
paper-task-is-done = It is done
paper-task-line = { $what }
paper-task-line-day = { $what }, by { $day }
paper-task-line-who = { $what }: { $who }
paper-task-line-both = { $what }: { $who }, by { $day }
done-task-done = The task is done.
done-task-reopened = The task is no longer done.
done-task-saved = The task has been saved.

# The year wheel
paper-wheel-title = Year wheel { $year }
paper-wheel-intro = This is what comes during the year, by the bylaws and the meetings that are planned.
paper-wheel-years = Other years
paper-wheel-fiscal-year-end = The financial year ends
paper-wheel-accounts-to-auditor = The accounts go to the auditor
paper-wheel-motions-in = Last day for motions
paper-wheel-call-by = Last day to call to the annual meeting
paper-wheel-annual-meeting = Annual meeting, by this day
paper-wheel-annual-meeting-there = Annual meeting
paper-wheel-constituting = First meeting of the new board
paper-wheel-fees = The membership fee must be paid for members to vote
paper-wheel-state-done = Done
paper-wheel-state-planned = Planned
paper-wheel-state-ahead = To come
paper-wheel-state-missing = The day has passed
done-constituting-planned = The board’s constituting meeting is planned.

# Faults
code-motion-title-needed = Write a heading.
code-motion-text-needed = Write what you want the meeting to decide.
code-motion-proposer-board = Only the chair and the secretary can enter a motion for somebody else. Leave the name empty.
code-motion-meeting-unknown = There is no such meeting, or it takes no motions. Choose another one.
code-motion-meeting-over = The meeting has begun or is over. Choose another meeting.
code-motion-not-open = The motion has been withdrawn or decided and cannot be changed.
code-motion-on-agenda = The motion is on the meeting’s agenda. Remove that point first.
code-document-too-large = The file is too large. It may be at most 20 MB. Save it in a smaller format and try again.
code-document-file-needed = Choose a file. It must not be empty.
code-document-type-unknown = The file is not of a kind that we can take, or it is something other than its name says. Save it as a PDF and try again.
code-document-item-unknown = The point is not on the meeting’s agenda. Choose another one.
code-document-minutes-locked = The minutes are locked, so appendices can no longer be added or removed.
code-document-meeting-cancelled = The meeting is cancelled and takes no files.
code-document-kept = The file belongs to a meeting that is over, and is kept.
code-task-what-needed = Write what is to be done.
code-template-name-needed = Write a name for the template.
code-template-length = A template has between 1 and { $most } points.
code-constituting-not-annual = A constituting meeting is planned only after an annual meeting.
code-constituting-not-closed = Close the annual meeting first. Then the new board’s meeting can be planned.

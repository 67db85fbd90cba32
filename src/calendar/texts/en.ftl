# The calendar: events, recurrence, subscriptions.

# Times
calendar-today = today
calendar-tomorrow = tomorrow
calendar-all-day = all day
calendar-continues = continues
calendar-when-day = { $day }, all day
calendar-when-days = { $day } to { $last }
calendar-when-hours = { $day } { $from }–{ $to }
calendar-when-long = { $day } { $from } to { $last } { $to }
calendar-when-about = { $day } { $from }, expected to end at { $to }
calendar-begins = { $at }
calendar-hours = { $from }–{ $to }
calendar-hours-long = { $from } to { $last } { $to }
calendar-day-hours = { $day } { $hours }
calendar-day-and-month = { $day } { $month }
calendar-list = { $list } and { $last }
calendar-short-1 = Mon
calendar-short-2 = Tue
calendar-short-3 = Wed
calendar-short-4 = Thu
calendar-short-5 = Fri
calendar-short-6 = Sat
calendar-short-7 = Sun
calendar-week = week
calendar-week-short = wk

# Recurrence in words
calendar-repeat-never = Does not repeat
calendar-repeat-daily = { $every ->
    [1] Every day
    [2] Every other day
   *[other] Every { $every } days
    }
calendar-repeat-weekly = { $every ->
    [1] Every { $day }
    [2] Every other { $day }
   *[other] Every { $every } weeks on { $day }
    }
calendar-repeat-weekly-many = { $every ->
    [1] Every week: { $days }
    [2] Every other week: { $days }
   *[other] Every { $every } weeks: { $days }
    }
calendar-repeat-weekday = { $every ->
    [1] The { $nth } { $day } of the month
    [2] The { $nth } { $day } of every other month
   *[other] The { $nth } { $day }, every { $every } months
    }
calendar-repeat-day = { $every ->
    [1] On day { $day } of every month
    [2] On day { $day } of every other month
   *[other] On day { $day }, every { $every } months
    }
calendar-repeat-last-day = { $every ->
    [1] On the last day of every month
    [2] On the last day of every other month
   *[other] On the last day of the month, every { $every } months
    }
calendar-repeat-yearly = Every year on { $date }
calendar-repeat-own = By a rule of its own: { $rule }
calendar-repeats = { $repeat }.
calendar-repeats-until = { $repeat }, until { $date }.
calendar-repeats-times = { $count ->
    [one] { $repeat }, once.
   *[other] { $repeat }, { $count } times.
    }
calendar-repeats-skipping = { $sentence } Months without a day { $day } are skipped.
calendar-nth-1 = first
calendar-nth-2 = second
calendar-nth-3 = third
calendar-nth-4 = fourth
calendar-nth-last = last
calendar-nth-of-start = Same as the first day
calendar-weekday-of-start = Same as the first day

# The calendar's page
calendar-title = Calendar
calendar-new = New event
calendar-import = Import a calendar
calendar-subscribe = Subscribe
calendar-views = Show the calendar as
calendar-view-month = Month
calendar-view-list = List
calendar-this-month = Today
calendar-count = { $count ->
    [one] One event this month.
   *[other] { $count } events this month.
    }
calendar-empty-title = Nothing is planned for { $month }
calendar-empty = Subscribe to the calendar, and you will know when something happens.
calendar-empty-edits = Add the first event, or import a calendar that you already have.
calendar-printed = { $name }, printed { $date }
calendar-cancelled = CANCELLED
calendar-only-members = members only
calendar-only-board = board only
calendar-tentative = provisional

# An event's page
calendar-off = This event will not take place.
calendar-off-one = This one will not take place. The others are as usual.
calendar-moved-from = Moved from { $when }.
calendar-edit-all = Change all of them
calendar-edit-one = Change this one
calendar-edit-following = Change this and the following
calendar-remove = Cancel or remove
calendar-to-my-calendar = Add to my calendar
calendar-comes-back = Repeats
calendar-coming = The next times:
calendar-none-coming = There are no more.
calendar-back = To the calendar
calendar-nothing = nothing

# The form
calendar-new-title = New event
calendar-edit-title = Change the event
calendar-edit-following-title = Change this and the following
calendar-edit-following-note = The change holds from { $date } on. Earlier ones stay as they are.
calendar-form-title = What
calendar-form-title-hint = What the calendar should say, such as Clean-up day at the beach.
calendar-form-location = Where
calendar-form-location-hint = The place, so that a newcomer to the village finds it.
calendar-form-starts = Day
calendar-form-starts-time = Starts
calendar-form-ends-time = Ends
calendar-form-ends = Last day
calendar-form-ends-hint = Only if the event lasts several days.
calendar-form-all-day = All day
calendar-form-all-day-hint = Then no times are needed.
calendar-form-recurrence = Does the event repeat?
calendar-form-recurrence-hint = The first time is the day you chose above.
calendar-form-recurrence-more = How it repeats
calendar-form-every = How often
calendar-form-every-hint = 1 is every time, 2 is every other, 3 is every third.
calendar-form-days = Which days of the week
calendar-form-days-hint = For what repeats every week. If none is ticked, it is the day of the first time.
calendar-form-nth = Which one of the month
calendar-form-weekday = Day of the week in the month
calendar-form-ending = When does it stop repeating?
calendar-form-until = Last date
calendar-form-times = Number of times
calendar-form-rule = A rule of your own
calendar-form-rule-hint = If you know how to write an RRULE, such as FREQ=MONTHLY;BYDAY=1TH,3TH. Choose a rule of your own above.
calendar-form-visibility = Who may see the event?
calendar-form-visibility-hint = What everybody may see, others can subscribe to as well.
calendar-form-description = Description
calendar-form-description-hint = What happens, what does it cost, what should people bring?
calendar-form-more = More details
calendar-form-category = Kind
calendar-form-url = Link
calendar-form-url-hint = A page with more to read, such as www.example.org.
calendar-form-capacity = Number of places
calendar-form-capacity-hint = Only if the number is limited.
calendar-form-status = Will it take place?
calendar-form-status-hint = What is cancelled stays in the calendar with the word CANCELLED.
calendar-recurrence-never = No
calendar-recurrence-daily = Yes, every day or every few days
calendar-recurrence-weekly = Yes, on days of the week
calendar-recurrence-monthly-weekday = Yes, on a certain weekday of the month
calendar-recurrence-monthly-day = Yes, on the same date every month
calendar-recurrence-monthly-last = Yes, on the last day of the month
calendar-recurrence-yearly = Yes, on the same date every year
calendar-recurrence-own = Yes, by a rule of your own
calendar-ending-never = Never
calendar-ending-until = After a date
calendar-ending-times = After a number of times
calendar-visibility-public = Everybody
calendar-visibility-members = Members
calendar-visibility-board = The board
calendar-status-confirmed = Yes
calendar-status-tentative = Perhaps, it is provisional
calendar-status-cancelled = No, it is cancelled
calendar-category-none = None in particular
calendar-category-meeting = Meeting
calendar-category-work-day = Work day
calendar-category-culture = Culture
calendar-category-sport = Sport and outdoors
calendar-category-food = Food and coffee
calendar-category-children = Children and young people
calendar-category-market = Market
calendar-category-course = Course and study circle
calendar-category-service = Service
calendar-category-other = Other

# Somebody was faster
calendar-overtaken-title = Somebody else changed it before you
calendar-overtaken-text = Nothing that you wrote is lost. Compare, correct the form and save again.
calendar-overtaken-caption = What differs
calendar-overtaken-field = Field
calendar-overtaken-theirs = Saved now
calendar-overtaken-yours = You wrote

# One occurrence
calendar-one-title = Change one occurrence
calendar-one-intro = The change holds for this one only. The others stay as they are.
calendar-one-off = This one is cancelled. If you save a change here, it will take place after all.
calendar-one-title-hint = Leave it if the name is the same.
calendar-one-location-hint = Leave it empty if the place is the usual one.
calendar-one-cancel-title = Cancel this one
calendar-one-cancel-text = It stays in the calendar with the word CANCELLED, so that nobody comes for nothing.
calendar-one-cancel = Cancel this one
calendar-one-restore-title = Take the change back
calendar-one-restore-text = This one becomes like the others of the series.
calendar-one-restore = Take back

# Cancelling and removing
calendar-remove-title = Cancel or remove
calendar-remove-one-title = Cancel one occurrence
calendar-remove-following-title = Stop with this one and all that follow
calendar-remove-following-text = This one and all that follow disappear from the calendar. Earlier ones stay.
calendar-remove-following = End the series before that day
calendar-cancel-title = Cancel the event
calendar-cancel-all-title = Cancel all of them
calendar-cancel-text = The event stays in the calendar with the word CANCELLED, for subscribers too. That is the best way to say that something will not take place.
calendar-cancel = Cancel the event
calendar-cancel-all = Cancel all of them
calendar-revive-title = It takes place after all
calendar-revive-text = The word CANCELLED disappears, for subscribers too.
calendar-revive = It takes place
calendar-delete-title = Remove the event
calendar-delete-all-title = Remove all of them
calendar-delete-text = The event disappears from the calendar without a word, for subscribers too. This cannot be undone. Remove only what was wrong from the start.
calendar-delete = Remove the event
calendar-delete-all = Remove all of them

# Subscribing
calendar-subscribe-title = Subscribe to the calendar
calendar-subscribe-intro = What happens in { $name } shows in the calendar you already have. When something changes here, it changes there too.
calendar-apple = iPhone, iPad or Mac
calendar-apple-refresh = Looks for changes as often as you set it, from every five minutes to once a week.
calendar-google = Android and Google Calendar
calendar-google-refresh = Google looks for changes every 4 to 24 hours. We cannot change that. Open the link on a computer if it does not work on your phone.
calendar-outlook = Outlook
calendar-outlook-refresh = On the web it looks for changes every 3 to 24 hours, in the desktop program every 15 to 60 minutes.
calendar-link = Link for other calendars
calendar-link-hint = Thunderbird looks for changes every half hour. In other programs you can often set it yourself.
calendar-copy-link = Copy the link
calendar-subscribe-late = So calendars do not show changes at once. What is cancelled on the same day you see here first.
calendar-download = Download the calendar as a file
calendar-key-title = A link of your own
calendar-key-intro = With a link of your own you also see what is for members or the board only. It works for as long as you belong to the association. Do not give it to anybody else.
calendar-key-caption = Your links
calendar-key-purpose = Used in
calendar-key-purpose-hint = So that you recognise the link, such as My phone. A link of the same name is replaced.
calendar-key-usual = My calendar
calendar-key-created = Made
calendar-key-used = Last fetched
calendar-key-revoke = Revoke
calendar-key-make = Make a link of my own
calendar-key-fresh = Your own link
calendar-key-fresh-text = Copy the link or choose your calendar now. The link is shown this once.
calendar-key-sign-in = Are you a member? Sign in, and you can get a link of your own that also shows what is for members.
calendar-feed-own = { $name }, for me
calendar-feed-description = What happens in { $name }.
calendar-feed-municipality = The villages of { $name }
calendar-feed-municipality-description = What happens in the villages of { $name } municipality.

# Importing
calendar-import-title = Import a calendar
calendar-import-intro = Does the association already have a calendar, at Google for instance? Import it here instead of writing it all again.
calendar-import-how = Save the old calendar as a file that ends in .ics. At Google you find it under Settings, Import and export. The same file can be imported several times: what is here already is left alone.
calendar-import-file = The calendar file
calendar-import-file-hint = An .ics file of at most 2 MB. If it is inside a .zip file, unpack that first.
calendar-import-do = Import
calendar-import-done = The file is imported.
calendar-import-caption = What became of each event
calendar-import-number = Number
calendar-import-outcome = Outcome
calendar-import-reason = Why
calendar-import-untitled = Without a name
calendar-import-accepted = new
calendar-import-unchanged = here already
calendar-import-rejected = refused

done-event-saved = Saved.
done-event-removed = Removed from the calendar.
done-event-cancelled = The event is cancelled.
done-event-revived = The event takes place.
done-occurrence-cancelled = This one is cancelled.
done-occurrence-restored = The change is taken back.
done-feed-key-revoked = The link is revoked and stopped working at once.

# Faults
code-event-title-needed = Say what happens.
code-event-date-needed = Choose the day.
code-event-time-needed = Write the time as 18:00, or tick All day.
code-event-ends-before-start = Choose an end that comes after the start.
code-event-too-long = Choose an earlier end. An event can last at most 366 days.
code-event-timezone-unknown = Choose the time zone Europe/Stockholm, Europe/Helsinki or Europe/Oslo.
code-event-visibility-needed = Choose who may see the event.
code-event-rule-needed = Write the rule, or choose another way to repeat.
code-event-until-needed = Choose the last date.
code-event-excluded-without-rule = Only from what repeats can single times be taken out.
code-event-excluded-too-many = At most 500 times can be taken out of one series. Split it into several.
code-event-excluded-unknown = One of the times to be taken out is not in the series.
code-event-excluded-all = No time is left. Remove the whole event instead.
code-local-time-nonexistent = There is no such time: the clocks go forward then. Choose a time an hour earlier or later.
code-local-time-doubled = That time comes twice: the clocks go back then. Choose a time an hour earlier or later.
code-occurrence-too-far = Choose a day at most one year from the usual one.
code-occurrence-status-of-series = A single occurrence cannot be provisional. Change the whole series.
code-series-begins-there = That is the first one. Change or remove the whole series instead.
code-rule-malformed = The rule cannot be read. Write it as FREQ=WEEKLY;BYDAY=TH.
code-rule-too-often = What repeats can do so at most once a day.
code-rule-until-before-start = The series ends before it begins. Choose a later end.
code-rule-until-and-count = Choose either a last date or a number of times, not both.
code-rule-without-occurrence = No day fits the rule. Check the days and the end.
code-rule-start-not-first = The first day does not fit the repetition. Choose a first day that is one of the days that repeat.
code-rule-too-many = That is too many times. Choose fewer, or an earlier end.
code-rule-too-long = The rule is too long. It may have at most 500 characters.
code-rule-unsupported = Calendar programs understand that rule in different ways. Choose a simpler way to repeat.
code-span-empty = Choose an end that comes after the start.
code-span-too-long = Ask for at most two years at a time.
code-removal-needed = Choose what to cancel or remove.
code-feed-keys-too-many = You already have 20 links to this calendar. Revoke one that you do not use.
code-import-file-needed = Choose a file.
code-import-too-large = The file is too large. It may be at most 2 MB.
code-import-too-many = The file has more than 2,000 events. Split it.
code-import-empty = There is no event in the file.
code-import-unreadable = The file is not a calendar that can be read. Save the calendar as .ics and choose that file.
code-import-time-unreadable = The time cannot be read.
code-import-extra-days = The series has extra days beside its rule. Enter the series by hand and those days as events of their own.
code-import-following = The change is for this occurrence and all that follow. Import the series and make that change by hand.
code-import-occurrence = This is a changed occurrence of a series that is not in the file or could not be imported, or of a day that the series does not have. Enter the day by hand.
code-import-occurrence-known = The series is in the calendar already, but not this change. Change the occurrence there by hand.
code-import-occurrence-times = The series is for whole days but this occurrence has a time, or the other way round. Enter that day by hand.
code-event-kept-elsewhere = This event belongs to a meeting. Open the meeting and change it there; the calendar follows.

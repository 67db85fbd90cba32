# Words that every room shares: days, months, and sentences for faults that can happen anywhere.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# The whole request
code-invalid = Something needs to be corrected.
code-sign-in-needed = You need to sign in first.
code-forbidden = You may not do this. Ask the chair or the secretary if you think you should be able to.
code-absent = This page does not exist, or you may not see it. Check the address, or sign in if you have not.
code-stale = Somebody else made a change before you. Load the details again and make your change once more.
code-broken = Something went wrong on our side. Nothing you have saved is lost. Try again in a while.
code-if-match-needed = It is not clear which version you are changing. Open the page again and make the change once more.
code-answered-before = The same request is already on its way. Wait a moment before you try again.
code-idempotency-key-malformed = The idempotency key must be 1 to 200 characters long, without control characters.
code-idempotency-key-reused = That key has already been used for something else. Choose a new key.
code-limit-out-of-range = The number must be between 1 and 500.
code-cursor-unknown = We could not tell where the list should go on. Start from the beginning of the list.
code-body-too-large = What you sent is too large. A form may be at most 64 KB and a list at most 5 MB.
code-form-too-many-fields = The form has too many fields. Split it and send a part at a time.
code-body-unreadable = What you sent could not be read. Please try again.
code-body-too-slow = It took too long to receive what you sent. Try again when your connection is better.
code-json-malformed = This is not valid JSON. The fault is on line { $line }, column { $column }.

# The database
code-storage-read-only = Nothing can be saved right now. What you wrote has not been saved. Try again in a while.
code-storage-full = There is no room to save more right now. What you wrote has not been saved. Try again later.
code-storage-busy = Many people are saving right now. What you wrote has not been saved. Try again in a few seconds.

# Single fields
code-date-malformed = Write the date as 2026-03-01.
code-date-absent = There is no such day in the calendar. Choose another.
code-date-out-of-range = Choose a year between 1900 and 2200.
code-time-malformed = Write the time as 18:00.
code-year-malformed = Write the year with four digits, for example 1974. It cannot be in the future.
code-number-malformed = Write digits only.
code-number-needed = Write a number.
code-number-out-of-range = Write a number between { $least } and { $most }.
code-text-too-long = Make it shorter. There is room for { $most } characters.
code-name-needed = Write a name.
code-name-invalid = Write a name. It must not be too long.
code-email-invalid = Write the whole e-mail address, for example anna@example.org.
code-phone-invalid = Write the phone number with its area code, for example 070-123 45 67.
code-postal-code-invalid = Write the postal code with five digits.
code-website-invalid = Write a web address, for example www.example.org.

# Tables that are read
code-table-empty = The file is empty. Choose a file with a row of headings and at least one more row.
code-table-too-large = The file is too large. It may be at most 5 MB and have at most 500,000 cells.
code-table-too-many-rows = The file has too many rows. It may have at most 20,000. Split it into several files.
code-table-too-many-columns = The file has too many columns. It may have at most 200. Remove the columns that are not needed.
code-table-not-a-table = The file is not a table. Save the list from Excel as .xlsx or .csv and choose that file.
code-table-old-excel = The file is in an old Excel format (.xls). Open it in Excel, save it as .xlsx and choose the new file.
code-table-locked = The file is protected by a password. Remove the password in Excel, save it and choose the file again.
code-table-damaged = The file is damaged or incomplete. Open it in Excel, save it again and retry.
code-table-zip-bomb = The file unpacks to more than we can take in. Save the list from Excel again and retry.
code-table-cell-too-long = A cell in the file holds too much text. It may have at most 10,000 characters.

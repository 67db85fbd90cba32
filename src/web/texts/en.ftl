# The frame around every page, error pages, the interface for programs, and words that every room uses.

# The frame
skip-to-content = Skip to content
places-label = Pages of the association
menu-me = My byalag
menu-home = All villages
menu-sign-in = Sign in
menu-sign-out = Sign out
language-label = Language
foot-visible = Who can see me?
foot-about = About byalag
foot-api = For programs
kept-text = What you wrote last time is still here.
kept-drop = Remove it and start over
kept-old = You had begun to write here, but the details have changed since then.
kept-back = Bring back what I wrote

# Words that every room uses
save = Save
cancel = Cancel
search = Search
show-all = Show all
next = Next
previous = Previous
edit = Change
remove = Remove
undo = Undo
copy = Copy
copied = Copied
never = never
yes = yes
no = no
print = Print
download = Download
close = Close
optional = optional
all = all
none = none

done-saved = Saved.
done-removed = Removed.
done-undone = The change has been undone.

# Error pages
error-400 = We could not read what you sent
error-401 = Sign in first
error-403 = You may not do this
error-404 = There is no such page
error-405 = It cannot be done this way
error-409 = It clashes with something already there
error-412 = Somebody else was first
error-413 = It is too large
error-415 = We cannot read that kind of file
error-422 = Something needs to be corrected
error-428 = Open the page again first
error-429 = Wait a moment
error-500 = Something went wrong on our side
error-503 = Not possible right now
error-trace = Need help? Quote this code:
error-home = To the start page

code-other-site = The request came from another website and was stopped. Open the page here and try again.
code-method-not-allowed = This address cannot be used in that way. Go back and try again.
code-content-type-unknown = We cannot read that kind of content here.
code-field-malformed = This field cannot be read: { $reason }
code-field-missing = The field is missing. Give it a value.
code-field-unknown = There is no field called { $name }. Take it away or mend the spelling.
code-field-wrong-type = The value does not fit the field. The reference says which values it takes.

# Commands on the machine
code-file-exists = The file { $file } exists already. Choose another name, or move it away first.
code-file-absent = The file { $file } does not exist or cannot be read.
code-backup-damaged = The backup { $file } is damaged. Nothing was changed.
code-tool-absent = The program { $tool } cannot be run: { $reason }
code-database-in-use = The database is in use already. A demo is only built in an empty one.
code-port-taken = It is not possible to listen on { $address }: { $reason }. Stop the program that uses the address, or choose another.

# The interface for programs
reference-title = Interface for programs
reference-intro = Whatever the pages can do, a program can do as well. Every call is listed here, and you can try them against this server. Sign in, or send a key.
reference-needed = required
reference-body = Body
reference-try = Try it
problems-title = Error codes
problems-intro = Every error has a fixed code that programs can rely on, and a sentence for people.

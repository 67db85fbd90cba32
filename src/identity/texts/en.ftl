# Sign in, who are you, keys for programs.

sign-in-title = Sign in
sign-in-intro = You need no password. Write your e-mail address and we will send you a letter with a code and a link.
sign-in-email = E-mail address
sign-in-email-hint = The address that your association has for you.
sign-in-send = Send the code

code-page-title = Enter the code
code-page-intro = We have sent a letter to { $email }. The code lasts for ten minutes and works once.
code-page-code = Code
code-page-hint = Six digits.
code-page-enter = Sign in
code-page-again = Send a new code
code-page-no-letter = No letter? Wait a minute and look in your junk mail. Check, too, that the address is spelled right.

link-intro = Press the button to sign in.
link-enter = Sign in
link-other-title = The link was opened in another browser
link-other-text = The link works only in the browser where you asked for it. Go back there and enter the code from the letter, or ask for a new code here.

person-title = Who are you?
person-intro = Several people share this e-mail address. Choose your name.

letter-sign-in-subject = Your code to sign in to byalag
letter-sign-in-body =
    Hello!

    Here is your code:

    { $code }

    Enter it on the page where you asked for it. If you are reading this in the same browser, you can open the link instead:

    { $link }

    The code and the link last for ten minutes and work once.

    Did you not ask for a code? Then you need not do anything. Nobody can sign in without the code.

    Kind regards
    byalag

done-signed-out = You are signed out.
done-token-revoked = The key is revoked and stopped working at once.

tokens-title = Keys for programs
tokens-intro = With a key, a program can do what you may do yourself. Most people need none. Never give a key to anyone you do not trust.
tokens-fresh = Your new key
tokens-fresh-text = Copy the key now. It is shown only this once.
tokens-none = You have no keys.
tokens-caption = Your keys
tokens-name = Name
tokens-name-hint = So that you recognise the key when you want to revoke it, for example Cash book.
tokens-scope = May
tokens-reads = read
tokens-writes = read and change
tokens-last-used = Last used
tokens-expires = Valid until
tokens-revoke = Revoke
tokens-new = New key
tokens-write = The key may change things, too
tokens-write-hint = If you leave this unticked, the key can only read.
tokens-make = Make the key

code-sign-in-again = It has been a while since you signed in. Sign in again to use your office.
code-code-six-digits = Enter the code as six digits.
code-code-wrong = The code is not right, or it no longer works. Check the digits, or ask for a new code.
code-link-spent = The link has been used already or no longer works. Ask for a new code.
code-link-other-browser = The link works only in the browser where you asked for it. Enter the code from the letter there instead.
code-person-unknown = Choose one of the names in the list.
code-too-many-tries = There have been many tries. Wait { $minutes } min and try again.
code-token-reads-only = This key may only read. Make a key that may change things, too.
code-days-out-of-range = Write a number of days between 1 and 365.

/** One sentence for a field's failure code: what is wrong and how to mend it. */
export const fields = {
  email: {
    invalid: 'Enter an address like name@example.com.',
    too_long: 'This address is too long for e-mail.',
    non_ascii: 'Before the @, use only letters from a to z, digits and common signs.',
  },
  username: {
    malformed: 'Use 2 to 64 letters from a to z, digits, dots or underscores, and begin with a letter.',
    reserved: 'This name is reserved.',
  },
  password: {
    too_short: 'Use at least {min} characters.',
    too_long: 'Use at most {max} characters.',
    too_common: 'This is one of the first passwords that anybody would try. Four random words make a good one.',
    context_word: 'This password is too close to your name, your address or the name of this site.',
    malformed: 'This password contains a character that no keyboard types.',
  },
  code: { malformed: 'The code is six digits.' },
  required: {
    email: 'Please enter your e-mail address.',
    password: 'Please enter a password.',
    newPassword: 'Please choose a password.',
    currentPassword: 'Please enter your current password.',
    password_confirm: 'Please repeat the password.',
    username: 'Please choose a user name.',
    code: 'Please enter the six digits.',
    token: 'The link is not complete.',
  },
  any: {
    required: 'Please fill this in.',
    mismatch: 'The two passwords do not match.',
    too_long: 'This is too long.',
    malformed: 'This contains a character that cannot be used here.',
    breached: 'This password is on a list of stolen ones, so others will try it. Please choose another one.',
    wrong: 'The password is wrong.',
    unchanged: 'This is already your address.',
    taken: 'This user name is taken. Please choose another one.',
    invalid: 'This cannot be used here.',
  },
}

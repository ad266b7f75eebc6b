// The guide's password rule (DIR-12, REG-13), checked here for live feedback and again by the server.

export interface Requirement {
  text: string;
  met: boolean;
}

const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[!-/:-@[-`{-~]/];

/** The rule's parts and whether a password meets each. */
export function passwordRequirements(password: string): Requirement[] {
  const length = [...password].length;
  const classes = CLASSES.filter((kind) => kind.test(password)).length;
  return [
    { text: "8 to 64 characters", met: length >= 8 && length <= 64 },
    { text: "Three of these: small letters, capital letters, digits, punctuation", met: classes >= 3 },
  ];
}

/** Whether a password meets the whole rule. */
export function meetsPasswordRule(password: string): boolean {
  return passwordRequirements(password).every((requirement) => requirement.met);
}

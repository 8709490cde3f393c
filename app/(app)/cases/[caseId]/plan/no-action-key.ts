/** The form in which a finding of this case is answered with "no action", whichever it is. */
export const noActionKey = (caseId: string) => `no-action:${caseId}`

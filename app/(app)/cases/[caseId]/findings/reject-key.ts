/** The form in which a finding of this case is rejected, whichever it is. */
export const rejectKey = (caseId: string) => `reject-finding:${caseId}`

/**
 * The names of the forms of a plan that stand beside each finding or line. One name for all of a kind: only one of them
 * can have been typed into when a session ended, and what was typed says which it was for.
 */
export const formKeys = (caseId: string) => ({
  noAction: `no-action:${caseId}`,
  drop: `drop-line:${caseId}`,
  redirect: `redirect:${caseId}`,
})

/** The five groups an audit looks at. A child's group follows its age; the others are the mother's stage of life. */
export const CASE_GROUPS = ['CATIN', 'BUMIL', 'BUFAS', 'BADUTA', 'BALITA'] as const
export type CaseGroup = (typeof CASE_GROUPS)[number]

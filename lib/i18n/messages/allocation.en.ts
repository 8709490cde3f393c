export default {
  code: 'Sub-activity code',
  codeHint:
    'APBD and DAK: for example 1.03.05.2.01.0001. Village funds and other sources: their own account code, digits and dots. Only its form is checked; the national list of codes is not kept here.',
  year: 'Budget year',
  yearOfWork: 'Year in which the work begins',
  programme: 'Programme',
  activity: 'Budget activity',
  parts: 'Programme {programme}, activity {activity}',
  codeOf: 'code {code}',
  yearOf: 'budget {year}',
}

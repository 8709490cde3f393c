'use client'

type Row = { date: string; age: string; values: string[]; z: string; category: string; flagged: boolean }
type Headers = Record<'date' | 'value' | 'z' | 'category' | 'flagged', string>

/** The markup of the measurements beneath a growth chart from their words. */
export function GrowthChartRows({ label, headers, rows }: { label: string; headers: Headers; rows: Row[] }) {
  return (
    <table className="w-full max-w-lg border-collapse text-sm [&_td]:px-1.5 [&_td]:py-1.5 [&_th]:px-1.5 [&_th]:py-1.5">
      <caption className="sr-only">{label}</caption>
      <thead className="border-edge border-b text-left">
        <tr>
          <th scope="col">{headers.date}</th>
          <th scope="col">{headers.value}</th>
          <th scope="col" className="text-right">
            {headers.z}
          </th>
          <th scope="col">{headers.category}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ date, age, values, z, category, flagged }, i) => (
          <tr key={i} className="border-base-300 break-inside-avoid border-b align-top">
            <th scope="row" className="text-left font-normal">
              <span className="block whitespace-nowrap">{date}</span>
              <span className="text-muted">{age}</span>
            </th>
            <td>
              {values.map((text) => (
                <span key={text} className="block whitespace-nowrap">
                  {text}
                </span>
              ))}
            </td>
            <td className="text-right whitespace-nowrap tabular-nums">{z}</td>
            <td>
              {category}
              {flagged && <span className="text-error block font-semibold">{headers.flagged}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

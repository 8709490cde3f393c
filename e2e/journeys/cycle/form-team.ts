import type { Run } from './run'
import { addMember, advance, expectBlocked, openCycle, recordDecree, signCommitment } from './team'

/** S0: the cycle is opened, the decree recorded, and everybody it names has signed. */
export async function formTeam(run: Run): Promise<void> {
  const admin = await run.as('admin')
  const { people } = run.district
  run.cycleId = await openCycle(admin)
  await recordDecree(admin, run.cycleId)
  await addMember(admin, run.cycleId, people.chair, 'Ketua tim')
  await addMember(admin, run.cycleId, people.team, 'Tim teknis')
  await expectBlocked(admin, run.cycleId, 'Tim belum punya anggota tim pakar.')
  await addMember(admin, run.cycleId, people.expert, 'Tim pakar')
  await addMember(admin, run.cycleId, people.secondExpert, 'Tim pakar')
  for (const who of ['chair', 'team', 'expert'] as const) await signCommitment(await run.as(who), run.cycleId)
  await expectBlocked(admin, run.cycleId, '1 dari 4 anggota belum menandatangani Komitmen Bebas Benturan.')
  await signCommitment(await run.as('secondExpert'), run.cycleId)
  await advance(admin, run.cycleId, 'Rapat manajemen AKS')
}

export default {
  taken: '{day}, {place}',
  takenOn: 'Made {day}',
  alike: {
    title: 'Look closer: the same proof is on another line',
    lead: 'One photo for two families may be a mistake. Look at both proofs before saying that it is true.',
    same: 'Proof {number} is exactly the same as a proof of',
    alike: 'Proof {number} looks the same as a photo of',
    line: 'another line in {village}: {activity}',
    elsewhere: 'a line in another village, which you cannot open',
  },
}

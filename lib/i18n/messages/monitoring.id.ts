export default {
  title: 'Pemantauan',
}

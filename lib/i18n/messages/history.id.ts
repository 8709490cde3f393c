export default {
  title: 'Riwayat',
}

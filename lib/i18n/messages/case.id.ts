export default {
  title: 'Kasus',
}

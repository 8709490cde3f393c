export default {
  title: 'OPD',
}

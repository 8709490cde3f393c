export default {
  title: 'Sasaran',
}

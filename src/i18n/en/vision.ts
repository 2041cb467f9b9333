/** The map and the charts as others see them. */
export default {
  title: 'As others see it:',
  choose: 'How does it look to others?',
  protan: 'Red-blind (protanopia)',
  deutan: 'Green-blind (deuteranopia)',
  tritan: 'Blue-blind (tritanopia)',
  grey: 'Without colour (black-and-white print)',
  note: 'A preview on the screen only: data, pictures to pass on and your settings stay as they are.',
  end: 'Show all colours again',
};

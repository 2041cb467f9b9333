/** Words of the form of the lens that asks whether directions count. */
export default {
  title: 'Direction',
  short: { ignored: 'does not count', recorded: 'counts where there is one' },
  hint: 'Membership of committees and networks, support, mandate, funding, carrier, part of and administration have a direction. Everything else counts both ways.',
} as const;

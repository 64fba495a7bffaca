/** Words of the shared components. */
export const words = {
  newWindow: '(opens in a new window)',
  awaitingSignOff: 'Awaiting clinical sign-off',
  signedOff: (name: string, role: string, date: string) => `Signed off by ${name}, ${role}, on ${date}.`,
  signedOffFor: (organisation: string, name: string, role: string, date: string) =>
    `Signed off for ${organisation || 'your organisation'} by ${name}, ${role}, on ${date}.`,
  sides: { right: 'Person’s right', left: 'Person’s left' },
};

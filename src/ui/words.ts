/** Words of the shared components. */
export const words = {
  newWindow: '(opens in a new window)',
  sides: { right: 'Person’s right', left: 'Person’s left' },
};

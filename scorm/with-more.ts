/** Settings with more to them. They are inherited, not copied: a trust's settings may come, and change them, later. */
export const withMore = <Settings extends object, More extends object>(
  settings: Settings,
  more: More,
): Settings & More => Object.assign(Object.create(settings) as Settings, more);

/**
 * The same value with every string inside fit to be stored: no NUL, which PostgreSQL refuses in text (and in
 * jsonb), and no half of a surrogate pair, which no UTF-8 can hold.
 */
export function storable<Value>(value: Value): Value {
  if (typeof value === 'string') {
    return (
      value.isWellFormed() && !value.includes('\0') ? value : value.toWellFormed().replaceAll('\0', '')
    ) as Value;
  }
  if (Array.isArray(value)) return value.map(storable) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)])) as Value;
}

using System.Runtime.CompilerServices;

namespace MscText.Data;

/// <summary>Read-only values inside a <see cref="DataFile"/>, addressed in place.</summary>
internal readonly unsafe struct Table<T>
    where T : unmanaged
{
    private readonly T* _values;

    // Roots the file: its memory must outlive the pointer.
    private readonly DataFile? _file;

    internal Table(T* values, int length, DataFile file)
    {
        _values = values;
        _file = file;
        Length = length;
    }

    /// <summary>Number of values.</summary>
    public int Length { get; }

    /// <summary>All values.</summary>
    public ReadOnlySpan<T> Span => new(_values, Length);

    /// <summary>The value at an index.</summary>
    /// <exception cref="InvalidDataException">The index lies outside.</exception>
    public ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Length)
            {
                Throw();
            }

            return ref _values[index];
        }
    }

    /// <summary>The address of the values, for loops whose indices the format itself bounds.</summary>
    internal T* Pointer => _values;

    private static void Throw() => throw new InvalidDataException("An index of compiled data lies outside its table.");
}

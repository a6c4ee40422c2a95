namespace MscText.Checking;

/// <summary>What a unit measures. Factors of units are to the unit named here.</summary>
internal enum Dimension : byte
{
    /// <summary>Per cent and per mille, to 1.</summary>
    Ratio,

    /// <summary>Gram.</summary>
    Mass,

    /// <summary>Litre.</summary>
    Volume,

    /// <summary>Metre.</summary>
    Length,

    /// <summary>Square metre.</summary>
    Area,

    /// <summary>Second; months and years count as their mean length.</summary>
    Time,

    /// <summary>Degree Celsius.</summary>
    Celsius,

    /// <summary>Degree Fahrenheit, which no factor alone turns into Celsius.</summary>
    Fahrenheit,

    /// <summary>Degree of an angle, or of a temperature whose scale isn't named.</summary>
    Degree,

    /// <summary>Pascal.</summary>
    Pressure,

    /// <summary>Mole.</summary>
    Amount,

    /// <summary>Unit of activity, international or not.</summary>
    Activity,

    /// <summary>Gray.</summary>
    Dose,

    /// <summary>Sievert.</summary>
    EquivalentDose,

    /// <summary>Becquerel.</summary>
    Radioactivity,

    /// <summary>Joule.</summary>
    Energy,

    /// <summary>Watt.</summary>
    Power,

    /// <summary>Volt.</summary>
    Voltage,

    /// <summary>Ampere.</summary>
    Current,

    /// <summary>Hertz.</summary>
    Frequency,

    /// <summary>Dalton.</summary>
    MolecularMass,

    /// <summary>Base pair.</summary>
    BasePairs,

    /// <summary>Decibel.</summary>
    Level,
}

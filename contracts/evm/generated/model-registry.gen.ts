// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const modelRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "guardian",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ARTIFACTS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "GUARDIAN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "NAME_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARENTS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ROYALTY_BPS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "TEXT_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "artifactsOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple[]",
        "internalType": "struct Artifact[]",
        "components": [
          {
            "name": "format",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "quantization",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "cid",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "size",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "creatorOf",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "mayUse",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "parentsOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32[]",
        "internalType": "ModelVersion[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "registration",
        "type": "tuple",
        "internalType": "struct Registration",
        "components": [
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "creator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "name",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "parents",
            "type": "bytes32[]",
            "internalType": "ModelVersion[]"
          },
          {
            "name": "artifacts",
            "type": "tuple[]",
            "internalType": "struct Artifact[]",
            "components": [
              {
                "name": "format",
                "type": "string",
                "internalType": "string"
              },
              {
                "name": "quantization",
                "type": "string",
                "internalType": "string"
              },
              {
                "name": "cid",
                "type": "string",
                "internalType": "string"
              },
              {
                "name": "sha256Hash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "size",
                "type": "uint64",
                "internalType": "uint64"
              }
            ]
          },
          {
            "name": "license",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "licenseCid",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "access",
            "type": "uint8",
            "internalType": "enum Access"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requireServed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "resolve",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "tag",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "retire",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "royaltiesOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "royalty0",
        "type": "tuple",
        "internalType": "struct Royalty",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bps",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "royalty1",
        "type": "tuple",
        "internalType": "struct Royalty",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bps",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setAlias",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "tag",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setAllowed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "allowed",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setStatus",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "statusOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "version",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct VersionRecord",
        "components": [
          {
            "name": "creator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "status",
            "type": "uint8",
            "internalType": "enum Status"
          },
          {
            "name": "access",
            "type": "uint8",
            "internalType": "enum Access"
          },
          {
            "name": "registeredAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "name",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "license",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "licenseCid",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "AliasSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "name",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "tag",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AllowedSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "allowed",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ArtifactRegistered",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "format",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "quantization",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "size",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StatusSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "previous",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Status"
      },
      {
        "name": "status",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Status"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VersionRegistered",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "creator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "name",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "license",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "ArtifactInvalid",
    "inputs": [
      {
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ArtifactRepeated",
    "inputs": [
      {
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "LicenseMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NameInvalid",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "NameTaken",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "creator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAllowed",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotCreator",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "creator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGuardian",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "guardian",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoyaltyInvalid",
    "inputs": [
      {
        "name": "bps0",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bps1",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "StatusRefused",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooMany",
    "inputs": [
      {
        "name": "what",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionExists",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionNotOfModel",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionNotServed",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionUnknown",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const modelRegistryBytecode =
  '0x610100604052348015610010575f5ffd5b506040516140ba3803806140ba83398101604081905261002f91610125565b6001600160a01b0382166080524660a052816100f481604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c052506001600160a01b031660e05250610156565b80516001600160a01b0381168114610120575f5ffd5b919050565b5f5f60408385031215610136575f5ffd5b61013f8361010a565b915061014d6020840161010a565b90509250929050565b60805160a05160c05160e051613f236101975f395f81816101fe0152818161125d01526112c501525f61165101525f61162901525f6116f50152613f235ff3fe608060405234801561000f575f5ffd5b506004361061016e575f3560e01c80639a956214116100d2578063dadc408f11610088578063f698da2511610063578063f698da25146103cf578063f9bb9075146103d7578063fde40cb6146103f7575f5ffd5b8063dadc408f146103a1578063dde66a7f146103a9578063ea554722146103bc575f5ffd5b8063b39ab5d4116100b8578063b39ab5d414610351578063c7df14e21461035a578063da7c1c4814610245575f5ffd5b80639a956214146102895780639c1234d51461029c575f5ffd5b8063724c184c11610127578063858e1fab1161010d578063858e1fab1461025b5780638d351d0b1461026e57806398d7a7c614610276575f5ffd5b8063724c184c146101f9578063797645c714610245575f5ffd5b80631f59c921116101575780631f59c9211461019a578063253218f4146101c357806339e7eed5146101d6575f5ffd5b80631a262b25146101725780631f2b6f2314610187575b5f5ffd5b610185610180366004612ee8565b610417565b005b610185610195366004612f29565b6104bd565b6101ad6101a8366004612f29565b610600565b6040516101ba9190612f6e565b60405180910390f35b6101856101d1366004613093565b610840565b6101e96101e4366004613101565b610ed3565b60405190151581526020016101ba565b6102207f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101ba565b61024d608081565b6040519081526020016101ba565b61018561026936600461312b565b610f80565b61024d601081565b61024d61028436600461319e565b6111b7565b61018561029736600461320a565b611245565b6103436102aa366004612f29565b6040805180820182525f80825260209182018190528251808401845281815282018190529283528281529181902081518083018352600182015473ffffffffffffffffffffffffffffffffffffffff808216835261ffff74010000000000000000000000000000000000000000928390048116848801528551808701909652600290940154908116855204909116928201929092529091565b6040516101ba929190613242565b61024d61138881565b610394610368366004612f29565b5f9081526020819052604090205474010000000000000000000000000000000000000000900460ff1690565b6040516101ba91906132df565b61024d604081565b6102206103b73660046132ed565b61147e565b6101856103ca366004613101565b6114ed565b61024d611626565b6103ea6103e5366004612f29565b61174d565b6040516101ba919061332c565b61040a610405366004612f29565b6117ac565b6040516101ba919061337e565b61042861042384611b34565b611baf565b5f83815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff86168085529083529281902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016851515908117909155905190815285917fa5a1a6caddfff7b0da71aa620afcaa36d1009a57e3091e5485684ac134e018eb910160405180910390a3505050565b5f6104c782611b34565b90506104d281611baf565b6004815474010000000000000000000000000000000000000000900460ff1660048111156105025761050261329e565b036105655780546040517facbdaeb500000000000000000000000000000000000000000000000000000000815261055c9184917401000000000000000000000000000000000000000090910460ff169060049081016134a8565b60405180910390fd5b805460405183917fa1d7208ea4e6ab2032bae67e8de74529bef0a45553f9c2e794adc21aa54d7a72916105b89174010000000000000000000000000000000000000000900460ff16906004905f906134c9565b60405180910390a280547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff167404000000000000000000000000000000000000000017905550565b606060025f8381526020019081526020015f20805480602002602001604051908101604052809291908181526020015f905b82821015610835578382905f5260205f2090600502016040518060a00160405290815f82018054610662906134f2565b80601f016020809104026020016040519081016040528092919081815260200182805461068e906134f2565b80156106d95780601f106106b0576101008083540402835291602001916106d9565b820191905f5260205f20905b8154815290600101906020018083116106bc57829003601f168201915b505050505081526020016001820180546106f2906134f2565b80601f016020809104026020016040519081016040528092919081815260200182805461071e906134f2565b80156107695780601f1061074057610100808354040283529160200191610769565b820191905f5260205f20905b81548152906001019060200180831161074c57829003601f168201915b50505050508152602001600282018054610782906134f2565b80601f01602080910402602001604051908101604052809291908181526020018280546107ae906134f2565b80156107f95780601f106107d0576101008083540402835291602001916107f9565b820191905f5260205f20905b8154815290600101906020018083116107dc57829003601f168201915b5050509183525050600382015460208083019190915260049092015467ffffffffffffffff166040909101529082526001929092019101610632565b505050509050919050565b61084983611c23565b5f61085a6040850160208601613543565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff16148015610892575081155b9050806108bc576108bc6108ac6040860160208701613543565b6108b586611fe8565b858561245c565b83356108ce6040860160208701613543565b60045f61091a6108e160408a018a61355c565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506124c692505050565b81526020019081526020015f205f6101000a81548173ffffffffffffffffffffffffffffffffffffffff021916908373ffffffffffffffffffffffffffffffffffffffff1602179055506040518061012001604052808660200160208101906109839190613543565b73ffffffffffffffffffffffffffffffffffffffff168152602001600181526020016109b6610100880160e089016135bd565b60028111156109c7576109c761329e565b815267ffffffffffffffff421660208201526040016109ef3688900388016101008901613619565b8152602001610a073688900388016101408901613619565b8152602001610a19604088018861355c565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505090825250602001610a5f60a088018861355c565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505090825250602001610aa560c088018861355c565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920182905250939094525050838152602081815260409091208351815473ffffffffffffffffffffffffffffffffffffffff9091167fffffffffffffffffffffffff000000000000000000000000000000000000000082168117835592850151919350909183917fffffffffffffffffffffff000000000000000000000000000000000000000000161774010000000000000000000000000000000000000000836004811115610b8057610b8061329e565b02179055506040820151815482907fffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffff167501000000000000000000000000000000000000000000836002811115610bd957610bd961329e565b0217905550606082015181547fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff1676010000000000000000000000000000000000000000000067ffffffffffffffff909216919091021781556080820151805160018301805460209384015173ffffffffffffffffffffffffffffffffffffffff9384167fffffffffffffffffffff00000000000000000000000000000000000000000000928316177401000000000000000000000000000000000000000061ffff92831681029190911790935560a087015180516002880180549290970151951692169190911792160217905560c08201516003820190610cdb90826136c2565b5060e08201516004820190610cf090826136c2565b506101008201516005820190610d0690826136c2565b50610d1791505060608601866137bf565b5f83815260016020526040902091610d30919083613823565b50610d416040860160208701613543565b73ffffffffffffffffffffffffffffffffffffffff16817f61a9b8b7b68bf8a90d7bafd555958bce064048d9f6347997f0073aca0ee2534b610d86604089018961355c565b610d9360a08b018b61355c565b604051610da394939291906138d9565b60405180910390a35f5b610dba60808701876137bf565b9050811015610e0357610dfb82610dd460808901896137bf565b84818110610de457610de461390a565b9050602002810190610df69190613937565b6124d1565b600101610dad565b505f610e5c610e15604088018861355c565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92018290525060408051602081019091529081529250612579915050565b5f8181526005602052604081205491925003610ecb575f818152600560205260409081902083905582907f1d1ba7bab437452cd6d32b0914e9a7c362a423d245406ea7671f9b397b57eaad90610eb49089018961355c565b604051610ec2929190613973565b60405180910390a25b505050505050565b5f5f610ede84611b34565b9050600181547501000000000000000000000000000000000000000000900460ff166002811115610f1157610f1161329e565b14610f20576001915050610f7a565b5f84815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff8716845290915290205460ff1680610f765750805473ffffffffffffffffffffffffffffffffffffffff8481169116145b9150505b92915050565b5f610f8a82611b34565b9050610f9581611baf565b610fd386868080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506124c692505050565b61106c826003018054610fe5906134f2565b80601f0160208091040260200160405190810160405280929190818152602001828054611011906134f2565b801561105c5780601f106110335761010080835404028352916020019161105c565b820191905f5260205f20905b81548152906001019060200180831161103f57829003601f168201915b5050505050805160209091012090565b146110a9578186866040517f4b840ddd00000000000000000000000000000000000000000000000000000000815260040161055c9392919061399d565b82158015906110c057506110be84845f6125b9565b155b156110fb5783836040517fe0d0921700000000000000000000000000000000000000000000000000000000815260040161055c9291906139b6565b8160055f61117089898080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8d018190048102820181019092528b815292508b91508a90819084018382808284375f9201919091525061257992505050565b81526020019081526020015f2081905550817f1d1ba7bab437452cd6d32b0914e9a7c362a423d245406ea7671f9b397b57eaad87878787604051610ec294939291906138d9565b5f60055f61122c87878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8b0181900481028201810190925289815292508991508890819084018382808284375f9201919091525061257992505050565b81526020019081526020015f205490505b949350505050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146112f2576040517f826f1bd200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602482015260440161055c565b5f6112fc84611b34565b90505f808460048111156113125761131261329e565b141580156113325750600484600481111561132f5761132f61329e565b14155b905080158061136e57506004825474010000000000000000000000000000000000000000900460ff16600481111561136c5761136c61329e565b145b156113c85781546040517facbdaeb500000000000000000000000000000000000000000000000000000000815261055c9187917401000000000000000000000000000000000000000090910460ff169087906004016134a8565b815460405186917fa1d7208ea4e6ab2032bae67e8de74529bef0a45553f9c2e794adc21aa54d7a729161141a9174010000000000000000000000000000000000000000900460ff1690889088906134c9565b60405180910390a28154849083907fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff16740100000000000000000000000000000000000000008360048111156114725761147261329e565b02179055505050505050565b5f60045f6114c085858080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506124c692505050565b815260208101919091526040015f205473ffffffffffffffffffffffffffffffffffffffff169392505050565b5f828152602081905260409020805474010000000000000000000000000000000000000000900460ff16600181600481111561152b5761152b61329e565b1415801561154b575060028160048111156115485761154861329e565b14155b156115855783816040517e1d9eae00000000000000000000000000000000000000000000000000000000815260040161055c9291906139c9565b600182547501000000000000000000000000000000000000000000900460ff1660028111156115b6576115b661329e565b1480156115ca57506115c88484610ed3565b155b15611620576040517fb87a12a90000000000000000000000000000000000000000000000000000000081526004810185905273ffffffffffffffffffffffffffffffffffffffff8416602482015260440161055c565b50505050565b5f7f0000000000000000000000000000000000000000000000000000000000000000460361167357507f000000000000000000000000000000000000000000000000000000000000000090565b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1660a0808401919091528351808403909101815260c0909201909252805191012090565b5f818152600160209081526040918290208054835181840281018401909452808452606093928301828280156117a057602002820191905f5260205f20905b81548152602001906001019080831161178c575b50505050509050919050565b61181760408051610120810182525f80825260208083018290528284018290526060830182905283518085018552828152808201839052608084015283518085019094528184528301529060a082019081526020016060815260200160608152602001606081525090565b61182082611b34565b604080516101208101909152815473ffffffffffffffffffffffffffffffffffffffff81168252909190602083019074010000000000000000000000000000000000000000900460ff16600481111561187b5761187b61329e565b600481111561188c5761188c61329e565b815281546020909101907501000000000000000000000000000000000000000000900460ff1660028111156118c3576118c361329e565b60028111156118d4576118d461329e565b8152815467ffffffffffffffff76010000000000000000000000000000000000000000000090910416602080830191909152604080518082018252600185015473ffffffffffffffffffffffffffffffffffffffff808216835261ffff740100000000000000000000000000000000000000009283900481168487015284870193909352835180850190945260028701549081168452041691810191909152606082015260038201805460809092019161198d906134f2565b80601f01602080910402602001604051908101604052809291908181526020018280546119b9906134f2565b8015611a045780601f106119db57610100808354040283529160200191611a04565b820191905f5260205f20905b8154815290600101906020018083116119e757829003601f168201915b50505050508152602001600482018054611a1d906134f2565b80601f0160208091040260200160405190810160405280929190818152602001828054611a49906134f2565b8015611a945780601f10611a6b57610100808354040283529160200191611a94565b820191905f5260205f20905b815481529060010190602001808311611a7757829003601f168201915b50505050508152602001600582018054611aad906134f2565b80601f0160208091040260200160405190810160405280929190818152602001828054611ad9906134f2565b8015611b245780601f10611afb57610100808354040283529160200191611b24565b820191905f5260205f20905b815481529060010190602001808311611b0757829003601f168201915b5050505050815250509050919050565b5f81815260208190526040812090815474010000000000000000000000000000000000000000900460ff166004811115611b7057611b7061329e565b03611baa576040517f2c01a1c60000000000000000000000000000000000000000000000000000000081526004810183905260240161055c565b919050565b805473ffffffffffffffffffffffffffffffffffffffff163314611c205780546040517fffb87b7200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff909116602482015260440161055c565b50565b80355f5f8281526020819052604090205474010000000000000000000000000000000000000000900460ff166004811115611c6057611c6061329e565b14611c9a576040517f7aedcf350000000000000000000000000000000000000000000000000000000081526004810182905260240161055c565b5f819003611cd7576040517f2c01a1c60000000000000000000000000000000000000000000000000000000081526004810182905260240161055c565b611cee611ce7604084018461355c565b60016125b9565b611d3357611cff604083018361355c565b6040517fe0d0921700000000000000000000000000000000000000000000000000000000815260040161055c9291906139b6565b5f600481611d476108e1604087018761355c565b815260208101919091526040015f205473ffffffffffffffffffffffffffffffffffffffff1690508015801590611db95750611d896040840160208501613543565b73ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff1614155b15611e0157611dcb604084018461355c565b826040517f92c81d1c00000000000000000000000000000000000000000000000000000000815260040161055c939291906139dd565b611e0e60a084018461355c565b90505f03611e48576040517fadccffda00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60408051808201909152600781527f6c6963656e7365000000000000000000000000000000000000000000000000006020820152611e9690611e8d60a086018661355c565b90506080612896565b60408051808201909152600a81527f6c6963656e7365436964000000000000000000000000000000000000000000006020820152611edb90611e8d60c086018661355c565b60408051808201909152600781527f706172656e7473000000000000000000000000000000000000000000000000006020820152611f2990611f2060608601866137bf565b90506010612896565b60408051808201909152600981527f61727469666163747300000000000000000000000000000000000000000000006020820152611f7790611f6e60808601866137bf565b90506040612896565b5f5b611f8660608501856137bf565b9050811015611fc457611fbb611f9f60608601866137bf565b83818110611faf57611faf61390a565b90506020020135611b34565b50600101611f79565b50611fda611fd560808501856137bf565b6128d6565b611fe383612a75565b505050565b5f6060815b611ffa60808501856137bf565b9050811015612189573661201160808601866137bf565b838181106120215761202161390a565b90506020028101906120339190613937565b9050826002612042838061355c565b604051612050929190613a16565b602060405180830381855afa15801561206b573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061208e9190613a25565b600261209d602085018561355c565b6040516120ab929190613a16565b602060405180830381855afa1580156120c6573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906120e99190613a25565b60026120f8604086018661355c565b604051612106929190613a16565b602060405180830381855afa158015612121573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906121449190613a25565b606085013561215960a0870160808801613a51565b60405160200161216e96959493929190613a83565b60408051601f19818403018152919052925050600101611fed565b505f600261219a60a086018661355c565b6040516121a8929190613a16565b602060405180830381855afa1580156121c3573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906121e69190613a25565b60026121f560c087018761355c565b604051612203929190613a16565b602060405180830381855afa15801561221e573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906122419190613a25565b60408051602081019390935282015260600160408051601f198184030181529181529091507f09d1e750d793034b6ce280ae9a29e26041c05e8a63353d9c70e947f239e916419085359061229a90870160208801613543565b60026122a9604089018961355c565b6040516122b7929190613a16565b602060405180830381855afa1580156122d2573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906122f59190613a25565b600261230460608a018a6137bf565b604051602001612315929190613ada565b60408051601f198184030181529082905261232f91613afd565b602060405180830381855afa15801561234a573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061236d9190613a25565b60028760405161237d9190613afd565b602060405180830381855afa158015612398573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906123bb9190613a25565b6002876040516123cb9190613afd565b602060405180830381855afa1580156123e6573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906124099190613a25565b61241a6101008c0160e08d016135bd565b8b610100018c6101400160405160200161243d9a99989796959493929190613b42565b6040516020818303038152906040528051906020012092505050919050565b61246884848484612c20565b611620578361247684612cdd565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9092166004830152602482015260440161055c565b805160209091012090565b5f8281526002602090815260408220805460018101825590835291208291600502016124fd8282613cc3565b50506060810135827fcfcfe068be522243dc3a49ef144effd12c8b1640bfa87028b2e3d7374802365f612530848061355c565b61253d602087018761355c565b61254a604089018961355c565b61255a60a08b0160808c01613a51565b60405161256d9796959493929190613e54565b60405180910390a35050565b815160208301205f908251602084012060408051602081019390935282015260600160405160208183030381529060405280519060200120905092915050565b5f83838015806125c95750608081115b156125d8575f9250505061288f565b5f5b81811015612887575f8383838181106125f5576125f561390a565b909101357fff000000000000000000000000000000000000000000000000000000000000001691505f90507f6100000000000000000000000000000000000000000000000000000000000000821080159061269257507f7a000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000831611155b8061272c57507f30000000000000000000000000000000000000000000000000000000000000007fff0000000000000000000000000000000000000000000000000000000000000083161080159061272c57507f39000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000831611155b8061277857507f2e000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b806127c457507f5f000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b8061281057507f2d000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b90508015801561286b575086801561286957507f2f000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b155b1561287d575f9550505050505061288f565b50506001016125da565b506001925050505b9392505050565b80821115611fe3578282826040517f1f31890000000000000000000000000000000000000000000000000000000000815260040161055c93929190613eae565b5f5b81811015611fe357368383838181106128f3576128f361390a565b90506020028101906129059190613937565b90505f612912828061355c565b91505f9050612924604084018461355c565b91505f9050821580159061293757508115155b80156129465750606084013515155b801561296a575061295d60a0850160808601613a51565b67ffffffffffffffff1615155b90505f6020841115801561297f575060808311155b8015612999575060206129948682018761355c565b905011155b90508115806129a6575080155b156129e0576040517ff2cdebe70000000000000000000000000000000000000000000000000000000081526004810187905260240161055c565b5f5b86811015612a63578560600135898983818110612a0157612a0161390a565b9050602002810190612a139190613937565b6060013503612a5b576040517f184def47000000000000000000000000000000000000000000000000000000008152600481018890526060870135602482015260440161055c565b6001016129e2565b5050600190940193506128d892505050565b610100810161014082015f612a8e826101208601613ed2565b61ffff16155f612aa16020860186613543565b73ffffffffffffffffffffffffffffffffffffffff1614148015612afc5750612ad06040830160208401613ed2565b61ffff16155f612ae36020850185613543565b73ffffffffffffffffffffffffffffffffffffffff1614145b90505f612b0f6040840160208501613ed2565b61ffff16612b236040860160208701613ed2565b61ffff16612b319190613eeb565b90505f6002612b47610100880160e089016135bd565b6002811115612b5857612b5861329e565b149050821580612b69575061138882115b80612b7a5750808015612b7a575081155b80612bb35750612b906040860160208701613ed2565b61ffff16158015612bb35750612bac6040850160208601613ed2565b61ffff1615155b15610ecb57612bc86040860160208701613ed2565b612bd86040860160208701613ed2565b6040517fd50f4fbd00000000000000000000000000000000000000000000000000000000815261ffff928316600482015291166024820152611388604482015260640161055c565b5f5f612c2b85612cdd565b90505f5f612c3a838787612d26565b5090925090505f816003811115612c5357612c5361329e565b148015612c8b57508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b15612c9c576001935050505061123d565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03612cc5575f935050505061123d565b612cd188848888612d6d565b98975050505050505050565b5f5f612ce7611626565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f80806041849003612d5a578435602086013560408701355f1a612d4c89828585612df0565b955095509550505050612d64565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115612e2957505f91506003905082612ebb565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612e7a573d5f5f3e3d5ffd5b5050604051601f19015191505073ffffffffffffffffffffffffffffffffffffffff8116612eb257505f925060019150829050612ebb565b92505f91508190505b9450945094915050565b803573ffffffffffffffffffffffffffffffffffffffff81168114611baa575f5ffd5b5f5f5f60608486031215612efa575f5ffd5b83359250612f0a60208501612ec5565b915060408401358015158114612f1e575f5ffd5b809150509250925092565b5f60208284031215612f39575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b82811015613042577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08786030184528151805160a08752612fd860a0880182612f40565b905060208201518782036020890152612ff18282612f40565b9150506040820151878203604089015261300b8282612f40565b606084810151908a015260809384015167ffffffffffffffff16939098019290925250506020938401939190910190600101612f94565b50929695505050505050565b5f5f83601f84011261305e575f5ffd5b50813567ffffffffffffffff811115613075575f5ffd5b60208301915083602082850101111561308c575f5ffd5b9250929050565b5f5f5f604084860312156130a5575f5ffd5b833567ffffffffffffffff8111156130bb575f5ffd5b840161018081870312156130cd575f5ffd5b9250602084013567ffffffffffffffff8111156130e8575f5ffd5b6130f48682870161304e565b9497909650939450505050565b5f5f60408385031215613112575f5ffd5b8235915061312260208401612ec5565b90509250929050565b5f5f5f5f5f6060868803121561313f575f5ffd5b853567ffffffffffffffff811115613155575f5ffd5b6131618882890161304e565b909650945050602086013567ffffffffffffffff811115613180575f5ffd5b61318c8882890161304e565b96999598509660400135949350505050565b5f5f5f5f604085870312156131b1575f5ffd5b843567ffffffffffffffff8111156131c7575f5ffd5b6131d38782880161304e565b909550935050602085013567ffffffffffffffff8111156131f2575f5ffd5b6131fe8782880161304e565b95989497509550505050565b5f5f5f6060848603121561321c575f5ffd5b83359250602084013560058110613231575f5ffd5b929592945050506040919091013590565b825173ffffffffffffffffffffffffffffffffffffffff16815260208084015161ffff169082015260808101825173ffffffffffffffffffffffffffffffffffffffff166040830152602083015161ffff16606083015261288f565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600581106132db576132db61329e565b9052565b60208101610f7a82846132cb565b5f5f602083850312156132fe575f5ffd5b823567ffffffffffffffff811115613314575f5ffd5b6133208582860161304e565b90969095509350505050565b602080825282518282018190525f918401906040840190835b81811015613363578351835260209384019390920191600101613345565b509095945050505050565b600381106132db576132db61329e565b602081526133a560208201835173ffffffffffffffffffffffffffffffffffffffff169052565b5f60208301516133b860408401826132cb565b5060408301516133cb606084018261336e565b50606083015167ffffffffffffffff81166080840152506080830151805173ffffffffffffffffffffffffffffffffffffffff1660a0840152602081015161ffff1660c08401525060a0830151805173ffffffffffffffffffffffffffffffffffffffff1660e0840152602081015161ffff166101008401525060c0830151610160610120840152613461610180840182612f40565b905060e0840151601f198483030161014085015261347f8282612f40565b915050610100840151601f198483030161016085015261349f8282612f40565b95945050505050565b838152606081016134bc60208301856132cb565b61123d60408301846132cb565b606081016134d782866132cb565b6134e460208301856132cb565b826040830152949350505050565b600181811c9082168061350657607f821691505b60208210810361353d577f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b50919050565b5f60208284031215613553575f5ffd5b61288f82612ec5565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261358f575f5ffd5b83018035915067ffffffffffffffff8211156135a9575f5ffd5b60200191503681900382131561308c575f5ffd5b5f602082840312156135cd575f5ffd5b81356003811061288f575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b803561ffff81168114611baa575f5ffd5b5f604082840312801561362a575f5ffd5b506040805190810167ffffffffffffffff8111828210171561364e5761364e6135db565b60405261365a83612ec5565b815261366860208401613608565b60208201529392505050565b601f821115611fe35782821115611fe357805f5260205f20601f840160051c602085101561369f57505f5b90810190601f840160051c035f5b81811015610ecb575f838201556001016136ad565b815167ffffffffffffffff8111156136dc576136dc6135db565b6136f0816136ea84546134f2565b84613674565b6020601f821160018114613741575f831561370b5750848201515b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600385901b1c1916600184901b1784556137b8565b5f84815260208120601f198516915b828110156137705787850151825560209485019460019092019101613750565b50848210156137ac57868401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600387901b60f8161c191681555b505060018360011b0184555b5050505050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126137f2575f5ffd5b83018035915067ffffffffffffffff82111561380c575f5ffd5b6020019150600581901b360382131561308c575f5ffd5b67ffffffffffffffff83111561383b5761383b6135db565b68010000000000000000831115613854576138546135db565b80548382558084101561388857815f528360205f20018482035f5b81811015613884575f8382015560010161386f565b5050505b505f8181526020812083915b85811015610ecb57823582820155602090920191600101613894565b81835281816020850137505f602082840101525f6020601f19601f840116840101905092915050565b604081525f6138ec6040830186886138b0565b82810360208401526138ff8185876138b0565b979650505050505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff61833603018112613969575f5ffd5b9190910192915050565b604081525f6139866040830184866138b0565b8281036020938401525f8152919091019392505050565b838152604060208201525f61349f6040830184866138b0565b602081525f61123d6020830184866138b0565b8281526040810161288f60208301846132cb565b604081525f6139f06040830185876138b0565b905073ffffffffffffffffffffffffffffffffffffffff83166020830152949350505050565b818382375f9101908152919050565b5f60208284031215613a35575f5ffd5b5051919050565b67ffffffffffffffff81168114611c20575f5ffd5b5f60208284031215613a61575f5ffd5b813561288f81613a3c565b5f81518060208401855e5f93019283525090919050565b5f613a8e8289613a6c565b968752505060208501939093526040840191909152606083015260c01b7fffffffffffffffff000000000000000000000000000000000000000000000000166080820152608801919050565b5f8184825b85811015613363578135835260209283019290910190600101613adf565b5f61288f8284613a6c565b73ffffffffffffffffffffffffffffffffffffffff613b2682612ec5565b16825261ffff613b3860208301613608565b1660208301525050565b5f610180820190508b82528a602083015273ffffffffffffffffffffffffffffffffffffffff8a1660408301528860608301528760808301528660a08301528560c0830152613b9460e083018661336e565b613ba2610100830185613b08565b613bb0610140830184613b08565b9b9a5050505050505050505050565b67ffffffffffffffff831115613bd757613bd76135db565b613beb83613be583546134f2565b83613674565b5f601f841160018114613c3b575f8515613c055750838201355b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600387901b1c1916600186901b1783556137b8565b5f83815260208120601f198716915b82811015613c6a5786850135825560209485019460019092019101613c4a565b5086821015613ca5577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88860031b161c19848701351681555b505060018560011b0183555050505050565b5f8135610f7a81613a3c565b613ccd828361355c565b67ffffffffffffffff811115613ce557613ce56135db565b613cf981613cf385546134f2565b85613674565b5f601f821160018114613d49575f8315613d135750838201355b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600385901b1c1916600184901b178555613dbf565b5f85815260208120601f198516915b82811015613d785786850135825560209485019460019092019101613d58565b5084821015613db3577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88660031b161c19848701351681555b505060018360011b0185555b50505050613dd0602083018361355c565b613dde818360018601613bbf565b5050613ded604083018361355c565b613dfb818360028601613bbf565b505060608201356003820155613e50613e1660808401613cb7565b6004830167ffffffffffffffff82167fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000008254161781555050565b5050565b608081525f613e6760808301898b6138b0565b8281036020840152613e7a81888a6138b0565b90508281036040840152613e8f8186886138b0565b91505067ffffffffffffffff8316606083015298975050505050505050565b606081525f613ec06060830186612f40565b60208301949094525060400152919050565b5f60208284031215613ee2575f5ffd5b61288f82613608565b80820180821115610f7a577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd'
